//! Small numbers that are not told, so that a table points at nobody.
//!
//! A number from 1 to [`LEAST`] - 1 is left out. Where the total is told, one number that is left out could be had by
//! taking the others from it, so the next smallest goes as well, until what is left out adds up to [`LEAST`] at least.
//! 0 is told: it is about nobody.

/// The smallest number that is told, apart from 0.
pub const LEAST: u64 = 5;

/// The number, where it may be told by itself.
pub const fn told(number: u64) -> Option<u64> {
    if number == 0 || number >= LEAST { Some(number) } else { None }
}

/// The numbers of a row of which the total is told beside them, in the same order, with none for what is left out.
pub fn told_with_total(numbers: &[u64]) -> Vec<Option<u64>> {
    let mut shown: Vec<Option<u64>> = numbers.iter().map(|number| told(*number)).collect();
    loop {
        let hidden: Vec<u64> = numbers
            .iter()
            .zip(&shown)
            .filter(|(_, shown)| shown.is_none())
            .map(|(number, _)| *number)
            .collect();
        if hidden.is_empty() || (hidden.len() > 1 && hidden.iter().sum::<u64>() >= LEAST) {
            return shown;
        }
        let next = shown.iter_mut().filter(|shown| shown.is_some_and(|number| number > 0)).min();
        match next {
            Some(next) => *next = None,
            None => return shown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_cannot_be_had_from_the_total() {
        assert_eq!(told_with_total(&[9, 0, 12]), [Some(9), Some(0), Some(12)]);
        assert_eq!(told_with_total(&[3, 9, 12]), [None, None, Some(12)]);
        assert_eq!(told_with_total(&[1, 1, 7, 8]), [None, None, None, Some(8)]);
        assert_eq!(told_with_total(&[4, 4, 7]), [None, None, Some(7)]);
        assert_eq!(told_with_total(&[2, 0]), [None, Some(0)]);
        assert_eq!(told_with_total(&[]), []);
        assert_eq!([0, 1, 4, 5].map(told), [Some(0), None, None, Some(5)]);
    }
}
