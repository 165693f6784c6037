import pytest

from editor.language.names import name_key

_SAME = """
Tokayev Tokaïev|Tokayev Tokaev|Mirziyoyev Mirzioïev|Lukashenko Loukachenko|Zelensky Zelenskyy
Zelensky Zelenski|Zelenskyy Zelenskiy|Aliyev Aliev|Putin Poutine|Gorbachev Gorbatchev
Khrushchev Khrouchtchev|Brezhnev Brejnev|Yeltsin Eltsine|Shoigu Choïgou|Nazarbayev Nazarbaïev
Pashinyan Pachinian|Dostoyevsky Dostoïevski|Tchaikovsky Tchaïkovski|Shostakovich Chostakovitch
Yanukovych Ianoukovitch|Timoshenko Timochenko|Sergey Sergueï|Yevgeny Evgueni|Alexei Alekseï
Andrei Andreï|Dmitry Dmitri|Prigozhin Prigojine|Mishustin Michoustine|Saakashvili Saakachvili
Navalny Navalnyï|Mariupol Marioupol|Luhansk Louhansk|Donbas Donbass|Zaporizhzhia Zaporijjia
Raisi Raïssi|Erdogan Erdoğan|Huthi Houthi|Mohamed Mohammed|Stalin Staline|Lenin Lénine
Pushkin Pouchkine|Solzhenitsyn Soljenitsyne|Yushchenko Iouchtchenko|Kadyrov Kadirov
Berdymukhamedov Berdymoukhamedov|Kassym-Jomart Kasym-Zhomart|Yermak Iermak|Chernobyl Tchernobyl
""".strip("\n").replace("\n", "|")
_UNLIKE = """
Martin Martine|Paulin Pauline|Marin Marine|Durand Durant|Macron Macro|Bush Busch|Chen Shen
Cheng Sheng|Zhang Chang|Putin Putnam|Merkel Merkle|Blinken Lincoln|Harris Paris|Trump Tromp
Biden Bidon|Kiev Kazan|Lavrov Larov|Zelensky Zelenska|Tokayev Tokarev|Aliev Aliyeva
Medvedev Medvedtchouk|Ivanov Ivanova|Petrov Petrovski|Sarkozy Sarkissian|Scholz Schultz|Xi Ji
Kim Kin|Mary Marie|Jean Jeanne|Michel Michèle|Michel Michelle|Justin Justine|Argentin Argentine
Iran Irak|Iran Ivan|Niger Nigeria|Mali Malawi|Austria Australia|Gorbatchev Gorbatov
Kravtchouk Kravtchenko|Austin Austen|Augustin Augustine
""".strip("\n").replace("\n", "|")


@pytest.mark.parametrize("pair", _SAME.split("|"))
def test_transliterations_of_one_name_meet(pair: str) -> None:
    left, right = pair.split(" ")
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize("pair", _UNLIKE.split("|"))
def test_unlike_names_stay_apart(pair: str) -> None:
    left, right = pair.split(" ")
    assert name_key(left) != name_key(right)


def test_a_key_has_a_word_for_each_of_the_name() -> None:
    assert name_key("Kassym-Jomart Tokaïev") == "kasim jomart tokaev"
