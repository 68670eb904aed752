//! The figures of `tools/score_corpus.py` about privacy.

use crate::corpus::Labelled;
use screening::{PrivacyCategory, Screener};
use std::collections::BTreeMap;
use std::fmt;

/// Counts that add up over folds.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    found: usize,
    total: usize,
    right: usize,
    reported: usize,
    typed: [usize; 3],
    leaks: usize,
    with_data: usize,
    over: usize,
    without: usize,
    by_category: BTreeMap<PrivacyCategory, (usize, usize, usize)>,
}

impl Counts {
    /// Adds those of another fold.
    pub fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.total += other.total;
        self.right += other.right;
        self.reported += other.reported;
        for (sum, more) in self.typed.iter_mut().zip(other.typed) {
            *sum += more;
        }
        self.leaks += other.leaks;
        self.with_data += other.with_data;
        self.over += other.over;
        self.without += other.without;
        for (category, more) in &other.by_category {
            let sum = self.by_category.entry(*category).or_default();
            *sum = (sum.0 + more.0, sum.1 + more.1, sum.2 + more.2);
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |a: usize, b: usize| a as f64 / b.max(1) as f64;
        let (recall, precision) = (share(self.found, self.total), share(self.right, self.reported));
        let [tp, fp, fn_] = self.typed;
        write!(
            f,
            "f1 {:.3} (recall {recall:.3}, precision {precision:.3}), typed {:.3}, leaks {:.3}, over {:.3}; \
             recall (false):",
            2.0 * recall * precision / (recall + precision).max(1e-9),
            2.0 * tp as f64 / (2 * tp + fp + fn_).max(1) as f64,
            share(self.leaks, self.with_data),
            share(self.over, self.without),
        )?;
        for (category, (found, total, wrong)) in &self.by_category {
            write!(f, " {category} {found}/{total} ({wrong})")?;
        }
        Ok(())
    }
}

/// Screens `texts`; prints errors when `show` names the list.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
pub fn judge(screener: &Screener, texts: &[&Labelled], show: Option<&str>) -> Counts {
    let mut counts = Counts::default();
    for text in texts {
        let chars: Vec<char> = text.text.chars().collect();
        let around = |start: usize, end: usize| -> String {
            let slice = |a: usize, b: usize| -> String {
                chars[a..b].iter().map(|&c| if c == '\n' { '|' } else { c }).collect()
            };
            format!(
                "{}[[{}]]{}",
                slice(start.saturating_sub(40), start),
                slice(start, end),
                slice(end, (end + 30).min(chars.len()))
            )
        };
        let report = screener.screen(&text.text, &text.context());
        let mut marks = vec![false; chars.len()];
        for finding in &report.privacy {
            marks[finding.start..finding.end].fill(true);
        }
        let mut leak = false;
        for span in &text.privacy {
            let (n, c) = (span.end - span.start, marks[span.start..span.end].iter().filter(|m| **m).count());
            counts.found += usize::from(c * 2 >= n);
            counts.total += 1;
            let entry = counts.by_category.entry(span.category).or_default();
            entry.0 += usize::from(c * 2 >= n);
            entry.1 += 1;
            if c * 10 < n * 9 {
                leak = true;
                if let Some(list) = show {
                    println!("{list} MISS {} {}: {}", text.id, span.category, around(span.start, span.end));
                }
            }
            let typed = report
                .privacy
                .iter()
                .any(|p| p.category == span.category && p.start < span.end && span.start < p.end);
            counts.typed[if typed { 0 } else { 2 }] += 1;
        }
        for finding in &report.privacy {
            let overlaps = |s: &&crate::corpus::Span| s.start < finding.end && finding.start < s.end;
            let ok = text.privacy.iter().any(|s| overlaps(&s));
            counts.right += usize::from(ok);
            counts.reported += 1;
            let typed = text.privacy.iter().any(|s| s.category == finding.category && overlaps(&s));
            counts.typed[1] += usize::from(!typed);
            if !ok {
                counts.by_category.entry(finding.category).or_default().2 += 1;
                if let Some(list) = show {
                    let place = around(finding.start, finding.end);
                    println!(
                        "{list} FALSE {} {} {:.2}: {place}",
                        text.id, finding.category, finding.confidence
                    );
                }
            }
        }
        if text.privacy.is_empty() {
            counts.without += 1;
            counts.over += usize::from(!report.privacy.is_empty());
        } else {
            counts.with_data += 1;
            counts.leaks += usize::from(leak);
        }
    }
    counts
}
