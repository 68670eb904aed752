//! How a whole text is written.

use super::names::Kind;
use super::token::{Case, Token};

/// How capitals are used in the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Style {
    Usual,
    NoCapitals,
    AllCapitals,
    EveryWord,
}

/// How capitals are used, from the words that are no names.
pub(super) fn style(list: &[Token]) -> Style {
    let words = list.iter().filter(|t| t.entry.kind == Kind::Dutch && t.end - t.start > 1);
    let (mut all, mut upper, mut capital, mut starts, mut plain_starts) = (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    for token in words {
        all += 1;
        upper += u32::from(token.case == Case::Upper);
        if token.sentence_start {
            starts += 1;
            plain_starts += u32::from(token.case == Case::Lower);
        } else {
            capital += u32::from(token.case == Case::Capital);
        }
    }
    match all {
        0..4 => Style::Usual,
        _ if upper * 2 > all => Style::AllCapitals,
        _ if capital * 2 > all => Style::EveryWord,
        _ if plain_starts * 2 > starts => Style::NoCapitals,
        _ => Style::Usual,
    }
}

pub(super) fn foreign(list: &[Token]) -> u8 {
    let count = |kind: Kind| list.iter().filter(|t| t.entry.kind == kind && !t.entry.is_name()).count();
    let (dutch, other, unknown) = (count(Kind::Dutch), count(Kind::Foreign), count(Kind::Unknown));
    if unknown > dutch + other { 2 } else { u8::from(other > dutch) }
}
