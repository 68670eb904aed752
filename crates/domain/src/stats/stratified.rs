//! Whether two groups are treated differently, comparing only what is alike.

use super::chi_squared_tail;

/// Members of two groups that are alike otherwise, such as texts for which screening proposed the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stratum {
    /// How many of the first group it happened to.
    pub hit: u64,
    /// How many the first group has.
    pub of: u64,
    /// How many of the second group it happened to.
    pub other_hit: u64,
    /// How many the second group has.
    pub other_of: u64,
}

/// What a comparison of two groups gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// How much more often it happened to the first group than to comparable members of the second, as a
    /// difference of shares, -1 to 1.
    pub difference: f64,
    /// The chance of a difference of at least this size when both groups are treated alike.
    pub chance: f64,
}

/// Compares two groups by the test of Cochran, Mantel and Haenszel (Mantel and Haenszel 1959, Journal of the
/// National Cancer Institute 22:719) with their correction for continuity: each stratum for itself, and
/// then together, so that a group which has more of something else is not mistaken for one that is treated
/// differently. Nothing where there are too few to test (Mantel and Fleiss 1980, American Journal of
/// Epidemiology 112:129: the count must be able to move 5 either way).
pub fn compare(strata: &[Stratum]) -> Option<Comparison> {
    let (mut seen, mut expected, mut variance) = (0.0, 0.0, 0.0);
    let (mut lowest, mut highest) = (0.0, 0.0);
    let (mut difference, mut weight) = (0.0, 0.0);
    for stratum in strata {
        let (n1, n2) = (stratum.of as f64, stratum.other_of as f64);
        if stratum.of == 0 || stratum.other_of == 0 {
            continue;
        }
        let (hit, other) =
            (stratum.hit.min(stratum.of) as f64, stratum.other_hit.min(stratum.other_of) as f64);
        let (n, m) = (n1 + n2, hit + other);
        seen += hit;
        expected += n1 * m / n;
        variance += n1 * n2 * m * (n - m) / (n * n * (n - 1.0));
        lowest += (m - n2).max(0.0);
        highest += m.min(n1);
        let w = n1 * n2 / n;
        difference += w * (hit / n1 - other / n2);
        weight += w;
    }
    if variance <= 0.0 || (expected - lowest).min(highest - expected) < 5.0 {
        return None;
    }
    let distance = ((seen - expected).abs() - 0.5).max(0.0);
    let chance = chi_squared_tail(distance * distance / variance);
    Some(Comparison { difference: difference / weight, chance })
}

/// Which of many comparisons stand when all are made together: for each chance, whether it is too small to
/// be an accident at level `alpha` over all of them (Holm 1979, Scandinavian Journal of Statistics 6:65).
pub fn holm(chances: &[f64], alpha: f64) -> Vec<bool> {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    let chance = |i: usize| chances.get(i).copied().unwrap_or(1.0);
    order.sort_by(|a, b| chance(*a).total_cmp(&chance(*b)));
    let mut stands = vec![false; chances.len()];
    for (rank, index) in order.into_iter().enumerate() {
        let left = chances.len() - rank;
        if chance(index) > alpha / left as f64 {
            break;
        }
        if let Some(stand) = stands.get_mut(index) {
            *stand = true;
        }
    }
    stands
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stratum(hit: u64, of: u64, other_hit: u64, other_of: u64) -> Stratum {
        Stratum { hit, of, other_hit, other_of }
    }

    #[test]
    fn one_stratum_gives_the_known_value() {
        // 30 of 100 against 15 of 100: |30 - 22.5| - 0.5 = 7, variance 100*100*45*155/(200*200*199).
        let found = compare(&[stratum(30, 100, 15, 100)]).unwrap();
        assert!((found.difference - 0.15).abs() < 1e-12);
        let expected = chi_squared_tail(49.0 / (100.0 * 100.0 * 45.0 * 155.0 / (200.0 * 200.0 * 199.0)));
        assert!((found.chance - expected).abs() < 1e-12 && (0.01..0.03).contains(&found.chance));
    }

    #[test]
    fn a_group_with_more_of_something_else_is_not_treated_differently() {
        // Low scores have more insults, and insults are refused as often in both groups.
        let alike = [stratum(80, 100, 8, 10), stratum(5, 100, 50, 1000)];
        let found = compare(&alike).unwrap();
        assert!(found.difference.abs() < 0.01 && found.chance > 0.5, "{found:?}");
        let crude = compare(&[stratum(85, 200, 58, 1010)]).unwrap();
        assert!(crude.chance < 1e-6, "without strata it would have been an alarm: {crude:?}");
    }

    #[test]
    fn too_few_are_not_tested() {
        assert_eq!(compare(&[]), None);
        assert_eq!(compare(&[stratum(2, 3, 0, 3)]), None);
        assert_eq!(compare(&[stratum(0, 100, 0, 100)]), None);
        assert_eq!(compare(&[stratum(5, 0, 5, 10)]), None);
    }

    #[test]
    fn many_comparisons_need_smaller_chances() {
        assert_eq!(holm(&[0.01, 0.04, 0.03, 0.005], 0.05), [true, false, false, true]);
        assert_eq!(holm(&[0.05], 0.05), [true]);
        assert!(holm(&[], 0.05).is_empty());
        assert_eq!(holm(&[0.02; 5], 0.05), [false; 5]);
    }
}
