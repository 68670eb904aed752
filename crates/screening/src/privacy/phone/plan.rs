//! The Belgian and Dutch numbering plans, as far as they fix lengths.
//!
//! Belgium: BIPT's national numbering plan (Royal Decree of 27 April 2007). Nine digits with the
//! leading zero, ten for mobile numbers 045 to 049. Netherlands: "Nummerplan telefoon- en
//! ISDN-diensten", ten digits with the leading zero.

use super::run::Run;

/// A number that fits a plan.
pub(super) struct Number {
    /// One past its last digit in the text.
    pub end: usize,
    /// With the leading zero; empty for other countries.
    pub national: Vec<u8>,
    /// Whether it belongs to the Belgian plan.
    pub belgian: bool,
    /// Whether it is a mobile number.
    pub mobile: bool,
    /// How many groups it was written in.
    pub groups: usize,
}

/// Helplines and public services for everybody: naming them protects nobody. Shorter ones (112,
/// 1712, 106, 107, 1813, 116 117) are no telephone numbers to this detector anyway.
const HELPLINES: [&str; 6] = ["070245245", "078170170", "078151020", "078152525", "078150100", "080032123"];

/// Whether `digits`, with the leading zero, is a general helpline.
pub(super) fn is_helpline(digits: &[u8]) -> bool {
    HELPLINES.iter().any(|line| line.bytes().map(|b| b - b'0').eq(digits.iter().copied()))
}

/// The number at the start of `run`.
pub(super) fn read(run: &Run) -> Option<Number> {
    let digits: Vec<u8> = run.groups.iter().flat_map(|g| g.digits.iter().copied()).collect();
    let (skip, country) = country(run, &digits)?;
    let rest = digits.get(skip..)?;
    let (trunk, subscriber) = match rest {
        [0, tail @ ..] => (1, tail),
        tail if country != Country::National => (0, tail),
        _ => return None,
    };
    if country == Country::Foreign {
        return foreign(run, digits.len());
    }
    let ends = |len: usize| end_of(run, skip + trunk + len);
    let lengths = [
        belgian_length(subscriber).filter(|_| country != Country::Netherlands).map(|n| (n, true)),
        dutch_length(subscriber).filter(|_| country != Country::Belgium).map(|n| (n, false)),
    ];
    let fits = |&(len, _): &(usize, bool)| ends(len).is_some_and(|(_, groups)| well_grouped(run, groups));
    let (len, belgian) = lengths.into_iter().flatten().filter(fits).max_by_key(|&(len, belgian)| {
        let whole = ends(len).is_some_and(|(_, groups)| groups == run.groups.len());
        (whole, belgian)
    })?;
    let (end, groups) = ends(len)?;
    let national: Vec<u8> = std::iter::once(0).chain(subscriber.iter().copied().take(len)).collect();
    let mobile = if belgian { len == 9 } else { subscriber.first() == Some(&6) };
    (!is_helpline(&national)).then_some(Number { end, national, belgian, mobile, groups })
}

#[derive(Clone, Copy, PartialEq)]
enum Country {
    National,
    Belgium,
    Netherlands,
    Foreign,
}

/// How many digits the country code takes, and whose it is.
fn country(run: &Run, digits: &[u8]) -> Option<(usize, Country)> {
    let skip = if !run.plus && digits.starts_with(&[0, 0]) { 2 } else { 0 };
    if run.plus || skip == 2 {
        return Some(match digits.get(skip..)? {
            [3, 2, ..] => (skip + 2, Country::Belgium),
            [3, 1, ..] => (skip + 2, Country::Netherlands),
            // 001 starts other numbers far more often than a call to America.
            [1..=9, ..] if run.plus => (skip, Country::Foreign),
            [2..=9, ..] => (skip, Country::Foreign),
            _ => return None,
        });
    }
    // Copied from a contact list: the country code without its plus, mobile numbers only.
    let bare = |tail: &[u8]| matches!(tail, [4, 5..=9, ..] | [0, 4, 5..=9, ..]);
    match digits {
        [0, ..] => Some((0, Country::National)),
        [3, 2, tail @ ..] if bare(tail) => Some((2, Country::Belgium)),
        [3, 1, 6, ..] | [3, 1, 0, 6, ..] => Some((2, Country::Netherlands)),
        _ => None,
    }
}

/// Digits after the leading zero of the Belgian number that starts with `subscriber`.
pub(super) fn belgian_length(subscriber: &[u8]) -> Option<usize> {
    match subscriber {
        [4, 5..=9, ..] => Some(9),
        [4, 2 | 3, ..]
        | [2 | 3 | 9, ..]
        | [1, 0..=6 | 9, ..]
        | [5, ..]
        | [6, 0 | 1 | 3..=5 | 7..=9, ..]
        | [7, 0 | 1 | 7 | 8, ..]
        | [8, 0..=7 | 9, ..] => Some(8),
        _ => None,
    }
}

/// Digits after the leading zero of the Dutch number that starts with `subscriber`.
pub(super) fn dutch_length(subscriber: &[u8]) -> Option<usize> {
    match subscriber {
        [1 | 2 | 3 | 4 | 5 | 7, ..] | [6, 1..=8, ..] | [8, 4 | 5 | 7 | 8, ..] | [9, 1, ..] => Some(9),
        [8 | 9, 0, 0, ..] => Some(10),
        _ => None,
    }
}

/// Another country's number: the whole run, 9 to 15 digits (ITU-T E.164).
fn foreign(run: &Run, digits: usize) -> Option<Number> {
    let least = if run.plus { 9 } else { 11 };
    let end = run.groups.last()?.end;
    (least..=17).contains(&digits).then_some(Number {
        end,
        national: Vec::new(),
        belgian: false,
        mobile: false,
        groups: run.groups.len(),
    })
}

/// Where the first `count` digits end and how many groups they fill; `None` inside a group.
fn end_of(run: &Run, count: usize) -> Option<(usize, usize)> {
    let mut sum = 0;
    for (i, group) in run.groups.iter().enumerate() {
        sum += group.digits.len();
        if sum >= count {
            return (sum == count).then_some((group.end, i + 1));
        }
    }
    None
}

/// Whether the first `count` groups look like a number: no single digit at the end, unless every
/// digit stands alone.
fn well_grouped(run: &Run, count: usize) -> bool {
    let lengths: Vec<usize> = run.groups.iter().take(count).map(|g| g.digits.len()).collect();
    let spread = lengths.iter().all(|&n| n == 1);
    let last_is_short = count > 1 && lengths.last() == Some(&1);
    let singles = lengths.iter().skip(2).filter(|&&n| n == 1).count();
    spread || (!last_is_short && singles <= 1)
}
