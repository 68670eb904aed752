//! Logistic regression with an L2 penalty, for rows with few of many features.
//!
//! Dual coordinate descent after Yu, Huang and Lin, "Dual coordinate descent methods for logistic
//! regression and maximum entropy models" (Machine Learning 85, 2011). The order of the rows is drawn by
//! a fixed generator, so the same rows always give the same weights.

/// A row: features with their values, each feature once.
pub type Row = Vec<(u32, f32)>;

/// Passes over the data at most.
const ROUNDS: usize = 60;
/// When no step of a pass is larger, relative to the cost, the weights are settled.
const SETTLED: f64 = 1e-3;
/// Newton steps for one row in one pass.
const STEPS: usize = 20;

/// The weights that make `rows` fit `labels`, one for each of `size` features and, last, the bias;
/// `costs` say how much each row counts against the penalty.
pub fn fit(rows: &[&Row], labels: &[bool], costs: &[f64], size: usize) -> Vec<f32> {
    let mut weights = vec![0.0_f32; size + 1];
    let mut duals = Vec::with_capacity(rows.len());
    let squares: Vec<f64> =
        rows.iter().map(|row| 1.0 + row.iter().map(|&(_, v)| f64::from(v * v)).sum::<f64>()).collect();
    for ((row, &label), &c) in rows.iter().zip(labels).zip(costs) {
        let alpha = (0.001 * c).min(1e-8);
        duals.push((alpha, c - alpha));
        add(&mut weights, row, sign(label) * alpha);
    }
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..ROUNDS {
        shuffle(&mut order, &mut random);
        let mut largest = 0.0_f64;
        for &i in &order {
            let (Some(row), Some(&label), Some(&c), Some(dual), Some(&square)) =
                (rows.get(i), labels.get(i), costs.get(i), duals.get_mut(i), squares.get(i))
            else {
                continue;
            };
            let margin = sign(label) * dot(&weights, row);
            let change = step(dual, c, square, margin);
            if change != 0.0 {
                add(&mut weights, row, sign(label) * change);
                largest = largest.max(change.abs() / c);
            }
        }
        if largest < SETTLED {
            break;
        }
    }
    weights
}

/// The sum that `weights` give `row`.
pub fn dot(weights: &[f32], row: &Row) -> f64 {
    let bias = weights.last().copied().unwrap_or_default();
    let sum: f32 = row.iter().filter_map(|&(at, value)| weights.get(at as usize).map(|w| w * value)).sum();
    f64::from(bias + sum)
}

fn add(weights: &mut [f32], row: &Row, by: f64) {
    let by = by as f32;
    for &(at, value) in row {
        if let Some(weight) = weights.get_mut(at as usize) {
            *weight += value * by;
        }
    }
    if let Some(bias) = weights.last_mut() {
        *bias += by;
    }
}

/// Improves one pair of dual variables; gives what the first grew by.
fn step(dual: &mut (f64, f64), c: f64, a: f64, b: f64) -> f64 {
    let flipped = 0.5 * a * (dual.1 - dual.0) + b < 0.0;
    let (old, sign) = if flipped { (dual.1, -1.0) } else { (dual.0, 1.0) };
    let mut z = if c - old < 0.5 * c { 0.1 * old } else { old };
    let slope = |z: f64| a * (z - old) + sign * b + (z / (c - z)).ln();
    let mut g = slope(z);
    let mut moved = false;
    for _ in 0..STEPS {
        if g.abs() < 1e-8 {
            break;
        }
        let next = z - g / (a + c / (c - z) / z);
        z = if next <= 0.0 { z * 0.1 } else { next };
        g = slope(z);
        moved = true;
    }
    if !moved || !z.is_finite() {
        return 0.0;
    }
    let (one, other) = (z, c - z);
    *dual = if flipped { (other, one) } else { (one, other) };
    sign * (z - old)
}

fn shuffle(order: &mut [usize], random: &mut u64) {
    for k in (1..order.len()).rev() {
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        order.swap(k, (*random % (k as u64 + 1)) as usize);
    }
}

fn sign(label: bool) -> f64 {
    if label { 1.0 } else { -1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_told_apart_is() {
        let rows: Vec<Row> = (0..40_u32).map(|k| vec![(k % 2, 1.0), (2 + k % 5, 1.0)]).collect();
        let rows: Vec<&Row> = rows.iter().collect();
        let labels: Vec<bool> = (0..40).map(|k| k % 2 == 1).collect();
        let weights = fit(&rows, &labels, &[10.0; 40], 7);
        assert!(weights[1] > 1.0 && weights[0] < -1.0, "{weights:?}");
        assert!(weights[2..].iter().all(|w| w.abs() < 0.5), "{weights:?}");
        assert_eq!(weights, fit(&rows, &labels, &[10.0; 40], 7));
    }
}
