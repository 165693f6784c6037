from editor.engines.alignment import Attention, align, find_pieces, find_words, moved, through
from editor.engines.engine import Link
from editor.model import Span


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def test_elided_words_numbers_and_signs_are_words_of_their_own() -> None:
    text = "L’Ukraine a_b 12,5 %"
    found = [word.of(text) for word in find_words(text)]
    assert found == ["L’", "Ukraine", "a", "_", "b", "12", ",", "5", "%"]


def test_pieces_are_found_where_the_tokenizer_changed_characters() -> None:
    text = "Ah… l’été 12\u202fkm 😀 fin"
    pieces = ["▁Ah", "...", "▁l", "’", "été", "▁12", "▁km", "▁", "😀", "▁fin"]
    found = [span.of(text) for span in find_pieces(pieces, text)]
    assert found == ["Ah", "…", "l", "’", "été", "12", "km", "", "😀", "fin"]


def test_attention_of_pieces_becomes_links_of_words() -> None:
    source, target = "chat noir", "black cat"
    attention = Attention(
        spans(source, "ch", "at", "noir"),
        spans(target, "black", "cat"),
        [[0.1, 0.1, 0.8], [0.5, 0.4, 0.1]],
    )
    chat, noir = spans(source, "chat", "noir")
    black, cat = spans(target, "black", "cat")
    assert align(source, target, attention) == (
        Link(chat, black, 0.2),
        Link(noir, black, 0.8),
        Link(chat, cat, 0.9),
        Link(noir, cat, 0.1),
    )


def test_words_spelled_alike_are_linked_without_attention() -> None:
    source, target = "à Koursk le 6 août", "in Kursk on 6 August"
    links = {(k.source.of(source), k.target.of(target)) for k in align(source, target)}
    assert links == {("Koursk", "Kursk"), ("6", "6")}


def test_links_through_a_third_language_are_one() -> None:
    first = [Link(Span(0, 3), Span(4, 8), 0.5), Link(Span(4, 6), Span(0, 3), 1.0)]
    second = [Link(Span(4, 8), Span(0, 2), 0.8)]
    assert through(first, second) == (Link(Span(0, 3), Span(0, 2), 0.4),)


def test_links_of_a_part_are_moved_into_the_whole() -> None:
    assert moved([Link(Span(0, 1), Span(2, 3), 1.0)], 10, 20) == (
        Link(Span(10, 11), Span(22, 23), 1.0),
    )
