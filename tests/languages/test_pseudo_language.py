"""The finder of words that miss the catalogue finds them, and nothing else."""

from bot.languages.catalogue import counted, phrase
from tests.languages.pseudo_language import Names, pseudo_language, words_outside

NAMES = Names({"Spa-Francorchamps", "Ada Lind"})


def test_what_goes_through_the_catalogue_and_names_are_let_be() -> None:
    with pseudo_language():
        place = phrase("{count} in {round_name}", count="3rd", round_name="Spa-Francorchamps")
        text = (
            phrase("Saved: {place}.", place=place)
            + "\n-# <t:1688292000:F> · [Ada Lind](https://example.org/saved)"
        )
        text += counted(2, "one session", "{count} sessions")
    assert text.startswith("⟦Saved: ⟨⟦⟨3rd⟩ in ⟨Spa-Francorchamps⟩⟧⟩.⟧")
    assert words_outside(text.replace("3rd", "3."), NAMES) == []


def test_what_misses_it_is_found_beside_a_sentence_and_in_a_fact() -> None:
    with pseudo_language():
        text = phrase("Saved: {place}.", place="3rd place") + " Only you see this."
    assert words_outside(text, NAMES) == ["3rd place", "Only you see this."]


def test_german_days_come_from_unicode() -> None:
    assert words_outside("29. Juni – 2. Juli · Belgien", NAMES) == []
    assert words_outside("June 29th", NAMES) == ["June 29th"]
