//! The charts of the report.

use super::TransparencyPage;
use crate::Speak;
use crate::chart::{Bar, BarChart, BarGroup};
use domain::asymmetry::{BandRow, Hardship};
use domain::stats::Share;

/// What may happen to a text, as a past participle.
pub(super) const fn hardship_key(hardship: Hardship) -> &'static str {
    match hardship {
        Hardship::Refused => "report-refused",
        Hardship::Returned => "report-returned",
        Hardship::Delayed => "report-delayed",
    }
}

/// Refusal, return and delay by band of the score, for all sectors together and for each.
pub(super) fn asymmetry(page: &TransparencyPage) -> Vec<BarChart> {
    let chart = |hardship: Hardship| {
        let (id, title, take): (_, _, fn(&BandRow) -> &Share) = match hardship {
            Hardship::Refused => ("grafiek-geweigerd", "report-chart-refused", |row| &row.refused),
            Hardship::Returned => ("grafiek-teruggestuurd", "report-chart-returned", |row| &row.returned),
            Hardship::Delayed => ("grafiek-langer", "report-chart-delayed", |row| &row.delayed),
        };
        let groups: Vec<BarGroup> = page
            .report
            .asymmetry
            .sectors
            .iter()
            .map(|rows| BarGroup {
                label: match &rows.sector {
                    Some(sector) => page.sector_name(sector),
                    None => page.shell.t("report-all-sectors"),
                },
                bars: rows.bands.iter().map(|row| bar(page, row, take(row))).collect(),
            })
            .collect();
        BarChart {
            language: page.shell.language,
            id: id.to_owned(),
            title: page.shell.t(title),
            description: page.shell.t("report-chart-explained"),
            label_head: page.shell.t("report-score"),
            value_head: page.shell.t("report-share"),
            interval_head: Some(page.shell.t("report-margin")),
            note_head: Some(page.shell.t("report-number")),
            end: end(&groups),
            groups,
        }
    };
    Hardship::ALL.map(chart).into()
}

fn bar(page: &TransparencyPage, row: &BandRow, share: &Share) -> Bar {
    let told = !page.hides(share) && share.of > 0;
    Bar {
        label: page.band_name(&row.band),
        value: told.then_some(share.share),
        interval: told.then_some((share.interval.low, share.interval.high)),
        text: page.share(share),
        interval_text: page.margin(share),
        note: page.of(share),
        tone: 0,
    }
}

/// Where the axis ends: at the highest interval of some size, rounded up to a quarter.
fn end(groups: &[BarGroup]) -> f64 {
    let highest = groups.iter().flat_map(|group| &group.bars).filter_map(|bar| Some(bar.interval?.1));
    let highest = highest.fold(0.0, f64::max);
    ((highest * 4.0).ceil() / 4.0).clamp(0.25, 1.0)
}
