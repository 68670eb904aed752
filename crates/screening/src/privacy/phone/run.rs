//! A row of digits in groups, as it stands in the text.

use crate::text::{Text, is_blank, is_dash};

/// Digits without a separator between them.
pub(super) struct Group {
    /// One past the last digit.
    pub end: usize,
    /// The digits.
    pub digits: Vec<u8>,
}

/// Groups of digits with short separators between them.
pub(super) struct Run {
    /// Whether it starts with a `+`.
    pub plus: bool,
    /// Whether every separator is a full stop.
    pub dotted: bool,
    /// The separators between the groups, one sign each, blanks dropped where there is another sign.
    pub signs: Vec<char>,
    /// At least one.
    pub groups: Vec<Group>,
}

/// More digits than any telephone number has.
const MOST_DIGITS: usize = 20;

impl Run {
    /// Reads the run that starts at `start` with a digit, a `+` or a bracket.
    pub fn read(text: &Text, start: usize) -> Option<Self> {
        let mut at = start;
        if text.at(at) == Some('(') {
            at += 1;
        }
        let plus = text.at(at) == Some('+');
        if plus {
            at += 1;
            at += usize::from(text.at(at).is_some_and(is_blank));
        }
        let mut run = Self { plus, dotted: true, signs: Vec::new(), groups: Vec::new() };
        let mut count = 0;
        loop {
            let n = text.digits_from(at, MOST_DIGITS + 1);
            count += n;
            if n == 0 || count > MOST_DIGITS {
                break;
            }
            let digits = (at..at + n).filter_map(|k| text.digit(k)).collect();
            run.groups.push(Group { end: at + n, digits });
            let Some((len, sign)) = separator(text, at + n) else { break };
            run.signs.push(sign);
            at += n + len;
        }
        run.dotted = run.signs.iter().all(|&c| c == '.');
        (!run.groups.is_empty()).then_some(run)
    }

    /// A day, month and year in figures at the start.
    pub fn looks_like_date(&self) -> bool {
        let value = |i: usize| {
            self.groups.get(i).map(|g| {
                (g.digits.len(), g.digits.iter().fold(0_u32, |n, &d| n.wrapping_mul(10) + u32::from(d)))
            })
        };
        let (Some((_, day)), Some((_, month)), Some((4, year))) = (value(0), value(1), value(2)) else {
            return false;
        };
        (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..=2100).contains(&year)
    }

    /// Opening hours such as 09.30-17.00.
    pub fn looks_like_hours(&self, text: &Text) -> bool {
        let two = |i: usize, below: u8| {
            self.groups
                .get(i)
                .is_some_and(|g| matches!(g.digits.as_slice(), [tens, units] if tens * 10 + units < below))
        };
        let clock = |i: usize| two(i, 25) && two(i + 1, 60);
        let signs: Vec<char> =
            self.signs.iter().copied().take(3).map(|c| if is_dash(c) { '-' } else { c }).collect();
        let shape = matches!(signs.as_slice(), ['.', '-', '.', ..]);
        let end = self.groups.get(3).map_or(0, |g| g.end);
        let is_end = self.groups.len() == 4 || text.at(end).is_none_or(|c| c != '.');
        clock(0) && clock(2) && shape && is_end
    }
}

/// The length of the separator at `i` and its most telling sign; `None` when the number stops here.
///
/// At most three signs between two digits, brackets included; a full stop and a blank end a sentence.
fn separator(text: &Text, i: usize) -> Option<(usize, char)> {
    let is_sign = |c: char| is_blank(c) || is_dash(c) || matches!(c, '.' | '/' | '(' | ')');
    let len = (0..4).take_while(|k| text.at(i + k).is_some_and(is_sign)).count();
    if !(1..=3).contains(&len) || text.digit(i + len).is_none() {
        return None;
    }
    let signs: Vec<char> = (i..i + len).filter_map(|k| text.at(k)).collect();
    let stop_and_blank = signs.first() == Some(&'.') && len > 1;
    let bracket_without_zero = signs.contains(&'(') && text.digit(i + len) != Some(0);
    if stop_and_blank || bracket_without_zero {
        return None;
    }
    let telling = signs.iter().copied().find(|&c| !is_blank(c)).unwrap_or(' ');
    Some((len, telling))
}
