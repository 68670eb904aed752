//! Why a word was taken for a name, in a sentence for the editor.

use super::super::PrivacyCategory;
use super::lexicon;
use super::read::Tokens;
use super::token::Token;

const CHILD: &str = "Dit staat achter een woord voor een kind en lijkt een naam.";
const WORKER: &str = "Dit staat achter een functie en lijkt een naam.";

/// What replaces a name, from the reason it was found for.
pub(in crate::privacy) fn mask(reason: &str) -> &'static str {
    match reason {
        CHILD => "[naam kind]",
        WORKER => "[naam medewerker]",
        _ => PrivacyCategory::Person.mask(),
    }
}

/// The reason for a name that stands elsewhere in the text too.
pub(super) const AGAIN: &str = "Deze naam staat ook elders in de tekst.";

/// The reason for a name of the words `first` to `last`.
pub(super) fn of(tokens: &Tokens, first: usize, last: usize) -> &'static str {
    let at = |i: Option<usize>| i.and_then(|i| tokens.list.get(i));
    let (before, after) = (at(first.checked_sub(1)), at(last.checked_add(1)));
    let is = |token: Option<&Token>, class: u32| token.is_some_and(|t| t.classes & class != 0);
    if is(before, lexicon::CHILD) {
        CHILD
    } else if is(before, lexicon::TITLE) {
        "Dit staat achter een aanspreking of een titel en lijkt een naam."
    } else if is(before, lexicon::FUNCTION) {
        WORKER
    } else if is(before, lexicon::KIN) {
        "Dit staat achter een woord voor familie of een bekende en lijkt een naam."
    } else if is(before, lexicon::NAMING) {
        "Hier wordt gezegd hoe iemand heet."
    } else if is(before, lexicon::GREETING) || is(before, lexicon::CLOSING) {
        "Dit staat in een aanhef of een groet en lijkt een naam."
    } else {
        let tokens = tokens.list.get(first..=last).unwrap_or_default();
        match tokens {
            [_, _, ..] if tokens.iter().any(|t| t.entry.first > 0) => {
                "Dit lijkt een voornaam met een familienaam."
            }
            _ if tokens.iter().any(|t| t.form == 4) => "Dit lijkt een naam met een tikfout.",
            _ if tokens.iter().any(|t| t.entry.first > 0) => "Dit is een bekende voornaam.",
            _ if tokens.iter().any(|t| t.entry.surname > 0 || t.surname > 0) => {
                "Dit is een bekende familienaam."
            }
            _ if is(after, lexicon::FUNCTION) => "Dit staat voor een functie en lijkt een naam.",
            _ => "Dit staat waar een naam staat, met een hoofdletter.",
        }
    }
}
