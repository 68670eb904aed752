//! The charts of the page of insight.

use super::{InsightPage, InsightQuarter, InsightShown};
use crate::Speak;
use crate::chart::{Bar, BarChart, BarGroup, Column, Columns, Lines, Trend, TrendPoint};

/// The mean of every theme, for the facility and for whom it is compared with.
pub(super) fn themes(page: &InsightPage, shown: &InsightShown) -> BarChart {
    let bar = |place: usize, figure: &(u64, Option<f64>)| {
        let label = shown.peers.get(place).map_or("", |peers| peers.short.as_str());
        Bar {
            value: figure.1,
            note: figure.0.to_string(),
            tone: u8::try_from(place).unwrap_or(3).min(3),
            ..Bar::plain(label, 0.0, page.mean(figure))
        }
    };
    let group = |theme: &super::InsightTheme| BarGroup {
        label: theme.name.clone(),
        bars: theme.figures.iter().enumerate().map(|(place, figure)| bar(place, figure)).collect(),
    };
    BarChart {
        language: page.shell.language(),
        id: "grafiek-themas".to_owned(),
        title: page.shell.t("insight-themes"),
        description: page.shell.with("insight-themes-explained", "own", &page.facility.name),
        label_head: page.shell.t("insight-col-who"),
        value_head: page.shell.t("insight-col-mean"),
        interval_head: None,
        note_head: Some(page.shell.t("insight-col-count")),
        groups: shown.themes.iter().map(group).collect(),
        end: 5.0,
    }
}

/// The mean per quarter beside that of the sector; none where no two quarters have one.
pub(super) fn trend(page: &InsightPage, shown: &InsightShown) -> Option<Lines> {
    let known: Vec<f64> = shown.quarters.iter().filter_map(|quarter| quarter.own.1).collect();
    let last = known.last().filter(|_| known.len() > 1)?;
    let points = |of: fn(&InsightQuarter) -> (u64, Option<f64>)| {
        let point = |quarter: &InsightQuarter| {
            let figure = of(quarter);
            TrendPoint {
                label: label(page, quarter),
                value: figure.1,
                text: page.mean(&figure),
                note: figure.0.to_string(),
            }
        };
        shown.quarters.iter().map(point).collect::<Vec<_>>()
    };
    Some(Lines {
        own: Trend {
            language: page.shell.language(),
            id: "grafiek-verloop".to_owned(),
            title: page.shell.t("insight-trend"),
            description: page.shell.with("insight-trend-explained", "value", page.shell.decimal(last)),
            heads: ["insight-col-quarter", "insight-col-mean", "figures-reviews"]
                .map(|key| page.shell.t(key)),
            points: points(|quarter| quarter.own),
        },
        other: points(|quarter| quarter.sector),
        names: ["insight-own", "insight-sector"].map(|key| page.shell.t(key)),
    })
}

/// How many reviews came online, quarter by quarter.
pub(super) fn quarters(page: &InsightPage, shown: &InsightShown) -> Columns {
    let most = shown.quarters.iter().max_by_key(|quarter| quarter.own.0);
    let when = most.map(|quarter| label(page, quarter)).unwrap_or_default();
    let count = most.map_or(0, |quarter| quarter.own.0);
    let column = |quarter: &InsightQuarter| Column {
        label: label(page, quarter),
        value: quarter.own.0 as f64,
        text: quarter.own.0.to_string(),
        marked: quarter.going_on,
    };
    Columns {
        language: page.shell.language(),
        id: "grafiek-kwartalen".to_owned(),
        title: page.shell.t("insight-quarters"),
        description: page.shell.with2("insight-quarters-explained", "period", when, "count", count),
        label_head: page.shell.t("insight-col-quarter"),
        value_head: page.shell.t("figures-reviews"),
        columns: shown.quarters.iter().map(column).collect(),
    }
}

/// The share of reviews with an answer.
pub(super) fn replies(page: &InsightPage, shown: &InsightShown) -> BarChart {
    let bars = shown.peers.iter().enumerate().map(|(place, peers)| Bar {
        value: peers.rate,
        note: page.days(&peers.median_days),
        tone: u8::try_from(place).unwrap_or(3).min(3),
        ..Bar::plain(&*peers.short, 0.0, page.share(&peers.rate))
    });
    BarChart {
        language: page.shell.language(),
        id: "grafiek-antwoorden".to_owned(),
        title: page.shell.t("insight-replies"),
        description: page.shell.t("insight-replies-explained"),
        label_head: page.shell.t("insight-col-who"),
        value_head: page.shell.t("insight-col-answered"),
        interval_head: None,
        note_head: Some(page.shell.t("insight-col-median")),
        groups: vec![BarGroup { label: String::new(), bars: bars.collect() }],
        end: 1.0,
    }
}

fn label(page: &InsightPage, quarter: &InsightQuarter) -> String {
    page.quarter(&quarter.code)
}
