//! The features of a word in its surroundings that the model weighs.

use super::hash::feature;
use super::lexicon;
use super::read::Tokens;
use super::token::{Case, Gap, Token};

/// Calls `emit` with every feature of word `i`.
pub(super) fn of(tokens: &Tokens, i: usize, emit: &mut impl FnMut(u64)) {
    let Some(token) = tokens.list.get(i) else { return };
    let near = |distance: isize| i.checked_add_signed(distance).and_then(|k| tokens.list.get(k));
    let case = case(token, tokens);
    own(token, tokens, case, emit);
    around(token, case, &near, emit);
    reach(token, case, &near, emit);
}

/// Case, start of sentence and style in one number.
fn case(token: &Token, tokens: &Tokens) -> u64 {
    u64::from(token.case as u8)
        | u64::from(token.sentence_start) << 3
        | u64::from(tokens.style as u8) << 4
        | u64::from(tokens.foreign) << 6
}

fn known(token: &Token) -> u64 {
    u64::from(token.entry.first) | u64::from(token.entry.common) << 3 | u64::from(token.entry.kind as u8) << 6
}

fn name(token: &Token) -> u64 {
    u64::from(token.entry.first) | u64::from(token.entry.surname) << 3 | u64::from(token.surname) << 6
}

/// A rougher view: is it written like a name, is it listed, is it a word.
fn rough(token: &Token) -> u64 {
    u64::from(token.case as u8)
        | u64::from(token.entry.first > 0) << 3
        | u64::from(token.entry.surname > 0 || token.surname > 0) << 4
        | u64::from(token.entry.common > 2) << 5
        | u64::from(token.initial > 0) << 6
}

fn own(token: &Token, tokens: &Tokens, case: u64, emit: &mut impl FnMut(u64)) {
    let written = u64::from(token.case as u8) | u64::from(token.sentence_start) << 3;
    emit(feature(0, 0, 0));
    emit(feature(1, u64::from(token.case as u8), u64::from(tokens.style as u8)));
    emit(feature(2, case, 0));
    emit(feature(3, known(token), 0));
    emit(feature(4, known(token), written));
    emit(feature(5, name(token), written));
    emit(feature(6, u64::from(token.entry.surname), u64::from(token.entry.common) | written << 3));
    emit(feature(7, u64::from(token.form), written | u64::from(token.entry.common > 0) << 5));
    emit(feature(8, u64::from(token.surname), written));
    emit(feature(9, u64::from(token.initial), 0));
    emit(feature(10, u64::from(token.own), rough(token)));
    emit(feature(11, u64::from(token.place), rough(token)));
    emit(feature(12, u64::from(token.phrase), rough(token)));
    emit(feature(13, u64::from(token.elsewhere) | u64::from(token.introduced) << 2, written));
    emit(feature(14, u64::from(token.elsewhere) | u64::from(token.introduced) << 2, rough(token)));
    if token.ending != 0 {
        emit(feature(15, token.ending, 0));
        emit(feature(16, u64::from(token.compound), written));
        emit(feature(17, (token.end - token.start).min(12) as u64, written));
    }
    for bit in bits(token.classes) {
        emit(feature(18, bit, written));
    }
    emit(feature(19, u64::from(tokens.foreign), known(token)));
    emit(feature(20, u64::from(tokens.foreign), written));
    emit(feature(23, u64::from(token.titled), rough(token) | u64::from(token.ending != 0) << 8));
    emit(feature(24, u64::from(token.housed), rough(token)));
    let foreign = u64::from(tokens.foreign) | u64::from(token.entry.foreign) << 2;
    emit(feature(25, foreign, written | u64::from(token.entry.first) << 8));
    emit(feature(26, foreign, u64::from(token.case as u8)));
    if token.entry.common >= 4 {
        emit(feature(21, token.hash, 0));
    }
    let likely = i64::from(token.entry.first) - i64::from(token.entry.common);
    emit(feature(22, likely.cast_unsigned(), u64::from(tokens.style as u8)));
}

fn around<'a>(
    token: &Token,
    case: u64,
    near: &impl Fn(isize) -> Option<&'a Token>,
    emit: &mut impl FnMut(u64),
) {
    let (before, after) = (near(-1), near(1));
    let gap = u64::from(token.gap as u8);
    let gap_after = after.map_or(u64::from(Gap::Start as u8), |t| u64::from(t.gap as u8));
    let rough_here = rough(token);
    emit(feature(30, gap, rough_here));
    emit(feature(31, gap_after, rough_here));
    if let Some(before) = before {
        emit(feature(32, before.hash, gap));
        emit(feature(33, before.hash, rough_here));
        emit(feature(34, rough(before) | gap << 8, rough_here));
        emit(feature(35, name(before) | gap << 12, rough_here));
        for bit in bits(before.classes) {
            emit(feature(36, bit | gap << 8, rough_here));
            emit(feature(37, bit | gap << 8, u64::from(token.case as u8)));
            emit(feature(38, bit, case));
        }
        if before.classes == 0 {
            emit(feature(39, u64::from(before.entry.common) | gap << 8, rough_here));
        }
        emit(feature(40, u64::from(before.own) | u64::from(before.phrase) << 2, rough_here));
    }
    if let Some(after) = after {
        emit(feature(41, after.hash, gap_after));
        emit(feature(42, after.hash, rough_here));
        emit(feature(43, rough(after) | gap_after << 8, rough_here));
        emit(feature(44, name(after) | gap_after << 12, rough_here));
        for bit in bits(after.classes) {
            emit(feature(45, bit | gap_after << 8, rough_here));
        }
        emit(feature(46, u64::from(after.own) | u64::from(after.phrase) << 2, rough_here));
        emit(feature(47, u64::from(after.digits), rough_here));
    }
    emit(feature(48, gap | gap_after << 8, u64::from(token.case as u8)));
}

fn reach<'a>(
    token: &Token,
    case: u64,
    near: &impl Fn(isize) -> Option<&'a Token>,
    emit: &mut impl FnMut(u64),
) {
    let rough_here = rough(token);
    if let Some(second) = near(-2) {
        for bit in bits(second.classes) {
            emit(feature(60, bit | u64::from(token.gap as u8) << 8, rough_here));
        }
        emit(feature(61, second.hash, u64::from(token.case as u8)));
        emit(feature(62, rough(second), rough_here));
        if let Some(first) = near(-1) {
            emit(feature(63, second.hash ^ first.hash.rotate_left(7), 0));
        }
    }
    if let (Some(first), Some(second)) = (near(1), near(2)) {
        for bit in bits(second.classes) {
            emit(feature(64, bit | u64::from(first.gap as u8) << 8, rough_here));
        }
        emit(feature(65, rough(second) | u64::from(first.gap as u8) << 8, rough_here));
        emit(feature(66, first.hash ^ second.hash.rotate_left(7), 0));
    }
    let within = |class: u32, distance: isize| {
        (1..=distance).any(|k| near(-k).is_some_and(|t| t.classes & class != 0))
    };
    let seen = u64::from(within(lexicon::ANIMAL, 5))
        | u64::from(within(lexicon::NAMING, 3)) << 1
        | u64::from(within(lexicon::FACILITY, 3)) << 2
        | u64::from(within(lexicon::KIN, 3)) << 3
        | u64::from(within(lexicon::FUNCTION | lexicon::TITLE, 3)) << 4
        | u64::from(within(lexicon::CLOSING, 4)) << 5
        | u64::from(within(lexicon::EPONYM, 3)) << 6;
    emit(feature(67, seen, u64::from(token.case as u8)));
    for bit in 0..7 {
        if seen >> bit & 1 == 1 {
            emit(feature(68, bit, rough_here));
            emit(feature(69, bit, case));
        }
    }
    let follows_animal = (1..=4).any(|k| near(k).is_some_and(|t| t.classes & lexicon::ANIMAL != 0));
    if follows_animal && token.case != Case::Lower {
        emit(feature(70, 0, rough_here));
    }
}

/// The numbers of the classes that are set.
fn bits(classes: u32) -> impl Iterator<Item = u64> {
    (0..32_u64).filter(move |bit| classes >> bit & 1 == 1)
}
