//! The charts of the figures page.

use super::{FiguresGroup, FiguresLine, FiguresPage, FiguresShown};
use crate::Speak;
use crate::chart::{Bar, BarChart, BarGroup, Column, Columns, Trend, TrendPoint};

/// Bars in one chart: more than this nobody reads, and the table has them all.
const MOST_BARS: usize = 12;

/// How many reviews came online, period by period.
pub(super) fn over_time(page: &FiguresPage, shown: &FiguresShown) -> Columns {
    let last = shown.periods.len().saturating_sub(1);
    let column = |(place, line): (usize, &FiguresLine)| Column {
        label: page.period(&line.name),
        value: line.reviews as f64,
        text: line.reviews.to_string(),
        marked: shown.going_on && place == last,
    };
    let most = shown.periods.iter().max_by_key(|line| line.reviews);
    let when = most.map(|line| page.period(&line.name)).unwrap_or_default();
    let highest = most.map_or(0, |line| line.reviews);
    Columns {
        language: page.shell.language(),
        id: "grafiek-aantal".to_owned(),
        title: page.shell.t("figures-chart-reviews"),
        description: page.shell.with2("figures-chart-reviews-explained", "count", highest, "period", when),
        label_head: page.shell.t("figures-period"),
        value_head: page.shell.t("figures-reviews"),
        columns: shown.periods.iter().enumerate().map(column).collect(),
    }
}

/// The mean, period by period; none where no two periods have one.
pub(super) fn means(page: &FiguresPage, shown: &FiguresShown) -> Option<Trend> {
    let with_mean: Vec<f64> = shown.periods.iter().filter_map(|line| line.mean).collect();
    let (first, last) = (with_mean.first()?, with_mean.last()?);
    let points = shown.periods.iter().map(|line| TrendPoint {
        label: page.period(&line.name),
        value: line.mean,
        text: page.mean(line),
        note: line.reviews.to_string(),
    });
    let (first, last) = (page.shell.decimal(first), page.shell.decimal(last));
    (with_mean.len() > 1).then(|| Trend {
        language: page.shell.language(),
        id: "grafiek-gemiddelde".to_owned(),
        title: page.shell.t("figures-chart-mean"),
        description: page.shell.with2("figures-chart-mean-explained", "value", first, "other", last),
        heads: ["figures-period", "figures-mean", "figures-reviews"].map(|key| page.shell.t(key)),
        points: points.collect(),
    })
}

/// The largest groups: how many reviews, and their mean.
pub(super) fn bars(page: &FiguresPage, group: &FiguresGroup) -> [BarChart; 2] {
    let mut lines: Vec<&FiguresLine> = group.lines.iter().collect();
    if lines.len() > MOST_BARS {
        lines.sort_by(|one, other| other.reviews.cmp(&one.reviews).then_with(|| one.name.cmp(&other.name)));
        lines.truncate(MOST_BARS);
    }
    let most = lines.iter().map(|line| line.reviews).max().unwrap_or_default();
    let cut = if lines.len() < group.lines.len() { "figures-chart-largest" } else { "figures-chart-all" };
    let chart = |id: &str,
                 title: &str,
                 head: &str,
                 end: f64,
                 value: &dyn Fn(&FiguresLine) -> (Option<f64>, String)| {
        let bar = |line: &&FiguresLine| {
            let (value, text) = value(line);
            Bar { value, ..Bar::plain(&*line.name, 0.0, text) }
        };
        BarChart {
            language: page.shell.language(),
            id: format!("{id}-{}", page.kind_id(&group.kind)),
            title: page.shell.t(title),
            description: page.shell.with(cut, "count", lines.len()),
            label_head: page.kind(&group.kind),
            value_head: page.shell.t(head),
            interval_head: None,
            note_head: None,
            groups: vec![BarGroup { label: String::new(), bars: lines.iter().map(bar).collect() }],
            end,
        }
    };
    [
        chart("aantal", "figures-chart-reviews", "figures-reviews", most as f64, &|line| {
            (Some(line.reviews as f64), line.reviews.to_string())
        }),
        chart("gemiddelde", "figures-chart-mean", "figures-mean", 5.0, &|line| (line.mean, page.mean(line))),
    ]
}
