//! Animals have names too, and nobody has to be protected from them: "onze hond Max", "de geit heet
//! Margriet", "Boris, een oude labrador".

use super::lexicon;
use super::token::{Case, Gap, Token};

/// How far from the word for the animal its name can stand.
const REACH: usize = 6;

/// Bars the names of animals, wherever they stand.
pub(super) fn mark(list: &mut [Token]) {
    let mut named = Vec::new();
    for (i, token) in list.iter().enumerate() {
        if token.classes & lexicon::ANIMAL != 0 {
            named.extend(after(list, i).chain(before(list, i)));
        }
    }
    if named.is_empty() {
        return;
    }
    named.sort_unstable();
    for token in list.iter_mut().filter(|t| !t.titled) {
        token.barred |= named.binary_search(&token.hash).is_ok();
    }
}

/// "hond Max", "hond, Max", "kat die Minoes heet", "de hamster heette Meester Jan".
fn after(list: &[Token], animal: usize) -> impl Iterator<Item = u64> {
    let mut found = Vec::new();
    let mut naming = false;
    for (distance, token) in list.iter().skip(animal + 1).take(REACH).enumerate() {
        if token.sentence_start || token.gap == Gap::Dot {
            break;
        }
        let direct = distance == 0 && matches!(token.gap, Gap::Blank | Gap::Comma | Gap::Quote | Gap::Colon);
        if is_name(token) && (direct || naming) {
            found.push(token.hash);
        } else if token.classes & lexicon::NAMING != 0 {
            naming = true;
            // "een konijn dat Bruno heet"
            found.extend(list.get(animal + distance).filter(|t| is_name(t)).map(|t| t.hash));
        }
    }
    found.into_iter()
}

/// "Boris, een oude labrador", "Max, de hond".
fn before(list: &[Token], animal: usize) -> impl Iterator<Item = u64> {
    let mut comma = false;
    let mut found = None;
    for distance in 0..4 {
        let Some(i) = animal.checked_sub(distance) else { break };
        let Some(token) = list.get(i) else { break };
        if comma {
            found = is_name(token).then_some(token.hash);
            break;
        }
        if !matches!(token.gap, Gap::Blank | Gap::Comma | Gap::Bracket) {
            break;
        }
        comma = token.gap != Gap::Blank;
    }
    found.into_iter()
}

/// Written like a name, and no usual word.
fn is_name(token: &Token) -> bool {
    token.case != Case::Lower && token.entry.common < 5 || (token.entry.first > 2 && token.entry.common < 3)
}
