//! Agreement between two readers beyond what chance gives: Cohen's kappa.

use super::{Interval, Z95};
use serde::{Deserialize, Serialize};

/// Agreement between two readers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kappa {
    /// How many things both read.
    pub pairs: u64,
    /// The share on which they agree, 0 to 1.
    pub agreement: f64,
    /// Cohen's kappa, -1 to 1: 0 for what chance gives, 1 for always. Nothing where both always say the
    /// same one thing, so that chance cannot be told from agreement.
    pub kappa: Option<f64>,
    /// Where the true kappa lies (95%, large-sample); nothing where kappa is nothing.
    pub interval: Option<Interval>,
}

/// Cohen's kappa over what two readers said of the same things (Cohen 1960, Educational and Psychological
/// Measurement 20:37), with the large-sample interval of Fleiss, Cohen and Everitt (1969, Psychological
/// Bulletin 72:323).
pub fn cohen_kappa<T: PartialEq>(pairs: &[(T, T)]) -> Kappa {
    let mut kinds: Vec<&T> = Vec::new();
    for said in pairs.iter().flat_map(|(a, b)| [a, b]) {
        if !kinds.contains(&said) {
            kinds.push(said);
        }
    }
    let place = |said: &T| kinds.iter().position(|kind| *kind == said).unwrap_or(0);
    let mut table = vec![vec![0; kinds.len()]; kinds.len()];
    for (a, b) in pairs {
        if let Some(cell) = table.get_mut(place(a)).and_then(|row| row.get_mut(place(b))) {
            *cell += 1;
        }
    }
    cohen_kappa_of(&table)
}

/// The same over a square table of counts: a row for what the first reader said, a column for the second.
/// What is missing of a square counts as 0.
pub fn cohen_kappa_of(table: &[Vec<u64>]) -> Kappa {
    let kinds = table.len();
    let count = |i: usize, j: usize| table.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    let pairs: u64 = (0..kinds).flat_map(|i| (0..kinds).map(move |j| (i, j))).map(|(i, j)| count(i, j)).sum();
    if pairs == 0 {
        return Kappa { pairs, agreement: 0.0, kappa: None, interval: None };
    }
    let n = pairs as f64;
    let p = |i: usize, j: usize| count(i, j) as f64 / n;
    let rows: Vec<f64> = (0..kinds).map(|i| (0..kinds).map(|j| p(i, j)).sum()).collect();
    let columns: Vec<f64> = (0..kinds).map(|j| (0..kinds).map(|i| p(i, j)).sum()).collect();
    let at = |margin: &[f64], i: usize| margin.get(i).copied().unwrap_or(0.0);
    let agreement: f64 = (0..kinds).map(|i| p(i, i)).sum();
    let chance: f64 = rows.iter().zip(&columns).map(|(row, column)| row * column).sum();
    if 1.0 - chance < 1e-12 {
        return Kappa { pairs, agreement, kappa: None, interval: None };
    }
    let kappa = (agreement - chance) / (1.0 - chance);
    let mut variance = -(kappa - chance * (1.0 - kappa)).powi(2);
    for i in 0..kinds {
        for j in 0..kinds {
            variance += if i == j {
                p(i, i) * (1.0 - (at(&rows, i) + at(&columns, i)) * (1.0 - kappa)).powi(2)
            } else {
                (1.0 - kappa).powi(2) * p(i, j) * (at(&columns, i) + at(&rows, j)).powi(2)
            };
        }
    }
    let error = (variance.max(0.0) / n).sqrt() / (1.0 - chance);
    let interval = Interval { low: (kappa - Z95 * error).max(-1.0), high: (kappa + Z95 * error).min(1.0) };
    Kappa { pairs, agreement, kappa: Some(kappa), interval: Some(interval) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: Option<f64>, expected: f64, within: f64) {
        assert!(value.is_some_and(|value| (value - expected).abs() < within), "{value:?} is not {expected}");
    }

    #[test]
    fn the_textbook_tables_give_the_textbook_values() {
        // Two by two tables as in every introduction: 0.4, 0.1304 and 0.2593.
        for (table, kappa) in
            [([[20, 5], [10, 15]], 0.4), ([[45, 15], [25, 15]], 0.130_435), ([[25, 35], [5, 35]], 0.259_259)]
        {
            near(cohen_kappa_of(&table.map(Vec::from)).kappa, kappa, 1e-5);
        }
        // Fleiss, Statistical Methods for Rates and Proportions, table 13.1: kappa 0.68, standard error 0.087.
        let fleiss = cohen_kappa_of(&[vec![75, 1, 4], vec![5, 4, 1], vec![0, 0, 10]]);
        near(fleiss.kappa, 0.676_47, 1e-5);
        near(Some(fleiss.agreement), 0.89, 1e-9);
        let interval = fleiss.interval.unwrap();
        near(Some((interval.high - interval.low) / 2.0 / Z95), 0.087, 1e-3);
    }

    #[test]
    fn pairs_give_the_same_as_their_table() {
        let mut pairs = vec![("ja", "ja"); 20];
        pairs.extend([("ja", "nee"); 5]);
        pairs.extend([("nee", "ja"); 10]);
        pairs.extend([("nee", "nee"); 15]);
        assert_eq!(cohen_kappa(&pairs), cohen_kappa_of(&[vec![20, 5], vec![10, 15]]));
    }

    #[test]
    fn nothing_and_one_answer_only_have_no_kappa() {
        assert_eq!(cohen_kappa::<bool>(&[]).kappa, None);
        let same = cohen_kappa(&[(true, true), (true, true)]);
        assert_eq!((same.pairs, same.agreement, same.kappa), (2, 1.0, None));
        assert_eq!(cohen_kappa(&[(true, false), (false, true)]).kappa, Some(-1.0));
        assert_eq!(cohen_kappa(&[(true, true), (false, false)]).kappa, Some(1.0));
        assert_eq!(cohen_kappa_of(&[vec![1], vec![]]).pairs, 1);
    }
}
