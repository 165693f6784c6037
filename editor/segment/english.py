"""Break rules for English."""

from editor.segment.rules import (
    LOWER,
    ROMAN,
    SPACE,
    UPPER,
    Rule,
    break_after,
    either_case,
    no_break_after,
    phrases,
    words,
)

_STARTERS = words(
    "The A An This That These Those He She It They We You I His Her Its Their Our My Your There",
    "Here But And Or So Yet For In On At By With From To Of As If When While Where Who What Which",
    "Why How After Before Since Until During Despite Although Though Because However Moreover",
    "Meanwhile Nevertheless Nonetheless Instead Then Thus Therefore Also Still Now Later Some Many",
    "Most Few Several All Both Each Every Another Other Others One Two Three Four Five Six Seven",
    "Eight Nine Ten No Not Nothing Nobody Nor Only Even Just Once Under Over Between Among Against",
    "Without Within Yes Next Last Today Yesterday Tomorrow Does Did Do Is Are Was Were Can Could",
    "Would Should Has Have Had Let Perhaps Maybe Such According Asked About Officials Analysts",
    "Critics Experts People Neither Either Unlike Like Whether Recently Finally",
)
_WORD = rf"{SPACE}(?:[“\"(\[]\s*)*(?:{_STARTERS}(?![\w-])|[“—–])"
_CAPITAL = rf"{SPACE}(?:[“\"‘(\[]\s*)*(?:{UPPER}|\d)"
_NUMBER = rf"{SPACE}(?:\d|{ROMAN}|[a-z]\))"

_TITLES = words(
    "Mr Mrs Ms Messrs Mmes Mme Dr Drs Prof Profs Sen Sens Rep Reps Gov Govs Gen Gens Col Cols Maj",
    "Capt Cmdr Cdr Lt Sgt Cpl Pvt Adm Rev Hon Pres Supt Det Insp Atty St Mt Ft Fr Msgr Amb Sec Dep",
    "Brig Ald Del Dir Asst Assoc Treas",
)
_PHRASES = phrases(("e. g", "i. e", "op. cit", "loc. cit", "c. f", "p. s"))
_CUT = words("vs v cf Cf viz approx est ca c eds ed trans Eds incl excl esp resp tel Tel Ave Bldg")
_NUMBERED = words(
    "No Nos no nos Art Arts art Sec sec Sect Ch ch Chap chap Vol Vols vol vols Fig Figs fig figs p",
    "pp para paras pt Pt n nn App Ex ex Eq eq Op op ver Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct",
    "Nov Dec l ll bk",
)
_CAN_END = words(
    "Inc Ltd Corp Co Cos Bros Jr Sr Esq al Blvd Rd Sq Calif Fla Ga Ill Mass Mich Minn Pa Tex Va",
    "Wash Wis Conn Colo Ariz Ala Ark Del Ind Kan Ky La Md Miss Mo Mont Neb Nev Okla Ore Tenn",
    "Mon Tue Tues Wed Thu Thur Thurs Fri Sat",
)
_TIME = r"(?<!\w)[ap]\.\s?m\."
_ACRONYM = rf"(?<![\w’'-])(?:{UPPER}\.\s?-?){{0,5}}{UPPER}\."
_LETTERED = either_case(
    "vitamin vitamins plan hepatitis group category class series type appendix section part option",
    "exhibit schedule gate terminal grade team phase influenza",
)
_SAID = words(
    "said asked told wondered shouted cried replied added exclaimed demanded answered screamed",
    "inquired yelled quipped tweeted wrote joked mused insisted says asks",
)

RULES: tuple[Rule, ...] = (
    no_break_after(rf"(?<![\w.-]){_TITLES}\.", rf"{SPACE}(?!(?:The|He|She|It|They|But|And)\b)"),
    no_break_after(rf"(?<![\w.-])(?:{_PHRASES}|{_CUT})\.", SPACE),
    no_break_after(rf"(?<![\w.-]){_NUMBERED}\.", _NUMBER),
    # The one whole word that every list of abbreviations has.
    break_after(r"(?<![\w.-])(?:No|art|no|sec|ex)\.", _CAPITAL),
    # “Stop!” Macron shouted.
    no_break_after(r"[!?…][”’\"']", rf"{SPACE}(?:{UPPER}[\w.’'-]*\s+){{1,4}}{_SAID}(?!\w)"),
    no_break_after(r"[!?…][”’\"']", rf"{SPACE}I\s+{_SAID}(?!\w)"),
    no_break_after(_TIME, rf"{SPACE}(?:[A-Z]{{2,4}}\b|\w+(?:day|ern)\b|GMT|UTC|\()"),
    break_after(_TIME, _CAPITAL),
    break_after(r"(?<!\w)etc\.", _CAPITAL),
    break_after(rf"(?<![\w-])(?:Ph\.\s?D|{_CAN_END})\.", _WORD),
    no_break_after(rf"(?<![\w-])(?:Ph\.\s?D|{_CAN_END})\.", SPACE),
    break_after(rf"(?<!\w){_LETTERED}\s{UPPER}\.", _CAPITAL),
    break_after(rf"(?<!\w){UPPER}\.\s?{UPPER}\.", rf"{SPACE}\d"),
    break_after(_ACRONYM, _WORD),
    # No space: “in France.The…”
    break_after(rf"(?<![\w.@/:-])\w*{LOWER}{{2}}[.!?…]+", rf"{_STARTERS}(?=\s)"),
)
