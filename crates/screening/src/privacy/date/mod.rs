//! Exact days: day and month, with or without year, in figures or in words. A month, a season, a
//! year, a weekday or a clock time on its own is none.

mod names;

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, Word, is_blank, is_dash};
use names::{CARDINALS, MONTHS, ORDINALS};

/// What stands before a day and month in figures: 3/1 alone may be a share or a score.
const BEFORE_DAY: [&str; 24] = [
    "op ",
    "sinds ",
    "vanaf ",
    "dd. ",
    "dd ",
    "d.d. ",
    "tot ",
    "le ",
    "on ",
    "am ",
    "geboren ",
    "datum ",
    "week ",
    "maandag ",
    "dinsdag ",
    "woensdag ",
    "donderdag ",
    "vrijdag ",
    "zaterdag ",
    "zondag ",
    "vandaag ",
    "gisteren ",
    "since ",
    "nacht van ",
];
/// What follows a time or an amount.
const AFTER_FIGURE: [&str; 9] = ["u", "h", "eur", "€", "%", "m", "kg", "kilo", "graden"];
const AFTER_SHARE: [&str; 8] = ["ster", "punt", "procent", "deel", "dag", "uur", "score", "van de"];

/// Proposes every exact day.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    in_figures(text, out);
    in_words(text, out);
}

fn push(out: &mut Vec<Candidate>, start: usize, end: usize, confidence: f64) {
    let reason = "Dit is een precieze datum.";
    out.push(Candidate { start, end, category: PrivacyCategory::Date, confidence, reason });
}

fn in_figures(text: &Text, out: &mut Vec<Candidate>) {
    let mut i = 0;
    while i < text.len() {
        let starts = text.digit(i).is_some() && opens(text, i);
        match starts.then(|| figures_at(text, i)).flatten() {
            Some((end, confidence)) => {
                push(out, i, end, confidence);
                i = end;
            }
            None => i += 1,
        }
    }
}

fn opens(text: &Text, i: usize) -> bool {
    let joins = |c: char| matches!(c, '.' | '/' | ',' | ':' | '+') || is_dash(c);
    text.opens(i) && !(text.prev(i).is_some_and(joins) && i >= 2 && text.digit(i - 2).is_some())
}

fn figures_at(text: &Text, i: usize) -> Option<(usize, f64)> {
    if let Some(end) = year_first(text, i) {
        return Some((end, 0.95));
    }
    let days = text.digits_from(i, 3);
    let sign = text.at(i + days).filter(|&c| matches!(c, '/' | '.') || is_dash(c))?;
    let month_at = i + days + 1;
    let months = text.digits_from(month_at, 3);
    let (day, month) = (text.number(i, days), text.number(month_at, months));
    if !(1..=2).contains(&days) || !(1..=2).contains(&months) || !is_day(day, month) {
        return None;
    }
    let end = month_at + months;
    let year_at = end + 1;
    if text.at(end) == Some(sign) && text.digit(year_at).is_some() {
        let years = text.digits_from(year_at, 5);
        let end = year_at + years;
        let plausible = years == 2 || (years == 4 && (1900..=2100).contains(&text.number(year_at, 4)));
        let goes_on = text.at(end).is_some_and(|c| matches!(c, '.' | '/') || is_dash(c))
            && text.digit(end + 1).is_some();
        return (plausible && text.closes(end) && !goes_on).then_some((end, 0.95));
    }
    let before = text.lower(i.saturating_sub(11), i);
    let after = text.lower(end, end + 9);
    let share = AFTER_SHARE.iter().any(|w| after.trim_start().starts_with(w)) || (day, month) == (24, 7);
    let announced = BEFORE_DAY.iter().any(|w| before.ends_with(w));
    let more = text.digit(end + 1).is_some();
    let goes_on =
        text.at(end).is_some_and(|c| matches!(c, '/' | ':' | '%') || is_dash(c) || (c == ',' && more));
    // 24.06 is a day, 3.5 is a figure and 14.30 a time.
    let padded = sign == '.' && months == 2 && text.digit(month_at) == Some(0) && !more;
    let fits = sign == '/' || (padded && !AFTER_FIGURE.iter().any(|w| after.trim_start().starts_with(w)));
    (fits && announced && !share && !goes_on && text.closes(end)).then_some((end, 0.8))
}

/// 2024-03-14.
fn year_first(text: &Text, i: usize) -> Option<usize> {
    let shape = text.digits_from(i, 5) == 4
        && text.at(i + 4).is_some_and(|c| c == '/' || is_dash(c))
        && text.digits_from(i + 5, 3) == 2
        && text.at(i + 7) == text.at(i + 4)
        && text.digits_from(i + 8, 3) == 2;
    let plausible = shape
        && (1900..=2100).contains(&text.number(i, 4))
        && is_day(text.number(i + 8, 2), text.number(i + 5, 2));
    (plausible && text.closes(i + 10)).then_some(i + 10)
}

fn is_day(day: u64, month: u64) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

fn in_words(text: &Text, out: &mut Vec<Candidate>) {
    for (i, &word) in text.words().iter().enumerate() {
        if !MONTHS.contains(&text.word(word)) {
            continue;
        }
        if let Some(start) = day_before(text, i) {
            let (start, end) = (range_start(text, start).unwrap_or(start), year_after(text, i));
            push(out, text.words().get(start).map_or(word.start, |w| w.start), end, 0.95);
        } else if let Some(end) = day_after(text, i) {
            push(out, word.start, end, 0.85);
        }
    }
}

/// The number of the word that names the day before month word `month`.
fn day_before(text: &Text, month: usize) -> Option<usize> {
    let words = text.words();
    let one = month.checked_sub(1)?;
    let near = |left: usize, right: usize| match (words.get(left), words.get(right)) {
        (Some(&a), Some(&b)) => joined(text, a, b),
        _ => false,
    };
    if near(one, month) && is_day_word(text, *words.get(one)?) {
        return Some(one);
    }
    let two = one.checked_sub(1)?;
    let of = ["van", "of", "de"].contains(&text.word(*words.get(one)?));
    (of && near(two, one) && near(one, month) && is_day_word(text, *words.get(two)?)).then_some(two)
}

/// "6 op 7 juli", "3 tot 5 mei", "3 en 4 mei": the days share their month.
fn range_start(text: &Text, day: usize) -> Option<usize> {
    let words = text.words();
    let (link, first) = (day.checked_sub(1)?, day.checked_sub(2)?);
    let (a, b, c) = (*words.get(first)?, *words.get(link)?, *words.get(day)?);
    let links = ["op", "tot", "en", "t/m", "au"].contains(&text.word(b));
    let figures = (a.start..a.end).all(|i| text.digit(i).is_some()) && is_day_word(text, a);
    (links && figures && joined(text, a, b) && joined(text, b, c)).then_some(first)
}

fn joined(text: &Text, left: Word, right: Word) -> bool {
    right.start - left.end <= 3
        && (left.end..right.start).filter_map(|i| text.at(i)).all(|c| is_blank(c) || c == '.' || is_dash(c))
}

fn is_day_word(text: &Text, word: Word) -> bool {
    let plain = text.word(word).replace(['ë', 'é'], "e");
    let digits = plain.trim_end_matches(|c: char| !c.is_ascii_digit());
    let suffix = plain.get(digits.len()..).unwrap_or_default();
    let suffixes = ["", "e", "ste", "de", "er", "st", "nd", "rd", "th"];
    let in_figures = suffixes.contains(&suffix) && digits.parse::<u8>().is_ok_and(|d| (1..=31).contains(&d));
    // "een mei" is an article and a month.
    let in_words = CARDINALS.iter().skip(1).any(|c| *c == plain) || ORDINALS.contains(&plain.as_str());
    let year_digits_before = text.prev(word.start).is_some_and(|c| matches!(c, '.' | ',' | ':'))
        && word.start >= 2
        && text.digit(word.start - 2).is_some();
    (in_figures && !year_digits_before) || in_words
}

/// The end of the span: behind the year when one follows.
fn year_after(text: &Text, month: usize) -> usize {
    let words = text.words();
    let Some(&here) = words.get(month) else { return text.len() };
    let Some(&next) = words.get(month + 1) else { return here.end };
    if is_year(text, next) && joined(text, here, next) { next.end } else { here.end }
}

/// "May 3", "March 14th, 2024": the end of an English date; only where the month is English.
fn day_after(text: &Text, month: usize) -> Option<usize> {
    let words = text.words();
    let (&here, &day) = (words.get(month)?, words.get(month + 1)?);
    let english = ["january", "february", "march", "may", "june", "july", "august", "october"];
    let capital = text.at(here.start).is_some_and(char::is_uppercase);
    let figures = text.digit(day.start).is_some();
    let holds = capital && figures && english.contains(&text.word(here));
    (holds && joined(text, here, day) && is_day_word(text, day)).then(|| {
        // "March 3, 2024"
        let year =
            words.get(month + 2).filter(|w| text.lower(day.end, w.start) == ", " && is_year(text, **w));
        year.map_or(day.end, |w| w.end)
    })
}

/// Four digits of a time within living memory or soon.
fn is_year(text: &Text, word: Word) -> bool {
    word.end - word.start == 4
        && text.digits_from(word.start, 5) == 4
        && (1900..=2100).contains(&text.number(word.start, 4))
}
