//! From log-odds to probabilities: a line through the log-odds (Platt), fitted on scores of models that
//! had not seen the rows.

/// Slope and shift of the line.
pub fn fit(odds: &[(f64, bool)]) -> (f64, f64) {
    let (mut a, mut b) = (1.0, 0.0);
    for _ in 0..50 {
        // Newton's method on the logistic loss; 1 is added to the slope's curvature to keep it near 1.
        let (mut ga, mut gb, mut haa, mut hab, mut hbb) = (a - 1.0, 0.0, 1.0, 0.0, 1e-9);
        for &(x, fake) in odds {
            let p = 1.0 / (1.0 + (-(a * x + b)).exp());
            let (error, mass) = (p - f64::from(u8::from(fake)), p * (1.0 - p));
            ga += error * x;
            gb += error;
            haa += mass * x * x;
            hab += mass * x;
            hbb += mass;
        }
        let det = haa * hbb - hab * hab;
        let (da, db) = ((hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det);
        (a, b) = (a - da, b - db);
        if da.abs() + db.abs() < 1e-9 {
            break;
        }
    }
    (a.max(0.2), b)
}

/// The curve for the model's file: points of the line's probabilities, close enough to draw lines between.
pub fn points((a, b): (f64, f64)) -> Vec<(f32, f32)> {
    let point = |i: i32| {
        let x = f64::from(i) / 4.0;
        (x as f32, (1.0 / (1.0 + (-(a * x + b)).exp())) as f32)
    };
    let mut points: Vec<(f32, f32)> = (-56..=56).map(point).collect();
    points.dedup_by(|b, a| b.1 <= a.1);
    points
}

/// The calibrated probability.
pub fn probability((a, b): (f64, f64), odds: f64) -> f64 {
    1.0 / (1.0 + (-(a * odds + b)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_there_is_found() {
        let mut state = 3;
        let rows: Vec<(f64, bool)> = (0..20_000)
            .map(|_| {
                let x = super::super::boost::chance(&mut state) * 8.0 - 4.0;
                let p = 1.0 / (1.0 + (-(0.7 * x - 1.0)).exp());
                (x, super::super::boost::chance(&mut state) < p)
            })
            .collect();
        let (a, b) = fit(&rows);
        assert!((a - 0.7).abs() < 0.06 && (b + 1.0).abs() < 0.1, "{a} {b}");
    }
}
