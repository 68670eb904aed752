//! The transparency report as an answer.

use chrono::NaiveDate;
use domain::report::Report;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The transparency report of a period. Made of what the use case answers, field by field; an answer that has a field
/// which is not described here would be a fault of ours.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransparencyReport {
    /// The days it is about.
    period: Days,
    /// What came in and what was left.
    volumes: Volumes,
    /// Decisions by sector and action.
    decisions: BTreeMap<String, BTreeMap<String, u64>>,
    /// Decisions by article that was cited and action.
    articles: BTreeMap<String, BTreeMap<String, u64>>,
    /// What decisions did to texts, as shares of what was decided.
    restrictions: Restrictions,
    /// Published texts that readers could not see until somebody decided.
    hidden: Hidings,
    /// How long decided cases had waited: all sectors, and then each.
    times: Vec<Times>,
    /// Notices of published content, and what became of them.
    notices: Redress,
    /// Appeals, and what became of them.
    appeals: Redress,
    /// Decisions on notices and appeals that changed an earlier decision.
    reversed: u64,
    /// What screening was worth to the editors.
    screening: Screening,
    /// Whether two editors who read the same text, unseen by each other, decide the same.
    agreement: DoubleReading,
    /// Whether texts with low scores are treated as others.
    asymmetry: Asymmetry,
    /// Decisions by whether automated means were used: `none`, `detection`, `decision`. Every text is read by an editor.
    automated: BTreeMap<String, u64>,
    /// How many entries of the ledger it counts.
    entries: u64,
}

/// Days in Belgium, both included.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportPeriod)]
struct Days {
    /// The first day.
    from: NaiveDate,
    /// The last day.
    to: NaiveDate,
}

/// What came in and what was left.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportVolumes)]
struct Volumes {
    /// Cases that came to the desk.
    came_in: u64,
    /// Those, by sector and by why.
    by_sector: BTreeMap<String, BTreeMap<String, u64>>,
    /// Cases that were decided.
    decided: u64,
    /// Cases that nobody had to decide any more, such as of texts that were withdrawn.
    withdrawn: u64,
    /// Cases that were open when the period began.
    open_before: u64,
    /// Cases that were open when it ended.
    open_after: u64,
}

/// A share of a number, with where the true share lies.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportShare)]
struct Share {
    /// How many of them.
    count: u64,
    /// Of how many.
    of: u64,
    /// The share, 0 to 1; 0 of nothing.
    share: f64,
    /// Where the true share lies (Wilson, 95%).
    interval: Interval,
}

/// From where to where a true value lies (95%).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportInterval)]
struct Interval {
    /// The low end.
    low: f64,
    /// The high end.
    high: f64,
}

/// What decisions did to texts.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportRestrictions)]
struct Restrictions {
    /// Refused.
    refused: Share,
    /// Sent back.
    returned: Share,
    /// Taken down.
    taken_down: Share,
    /// Published with places covered or errors corrected.
    edited: Share,
    /// Published with places covered.
    masked: Share,
    /// Published with errors corrected.
    corrected: Share,
}

/// Published texts that readers could not see until somebody decided.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportHidings)]
struct Hidings {
    /// All of them.
    total: u64,
    /// Those that an editor hid.
    by_editor: u64,
    /// Those that a rule hid after a notice, by the reason of the notice.
    by_notice: BTreeMap<String, u64>,
}

/// How long decided cases had waited.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportTimes)]
struct Times {
    /// The sector; null for all of them.
    sector: Option<String>,
    /// How many cases.
    count: u64,
    /// Half of them waited at most so many minutes of working time.
    median_minutes: Option<u64>,
    /// Of 100 of them, 95 waited at most so many minutes of working time.
    p95_minutes: Option<u64>,
}

/// Notices or appeals.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportRedress)]
struct Redress {
    /// How many came in.
    received: u64,
    /// Those, by reason (notices) or sector (appeals).
    by: BTreeMap<String, u64>,
    /// How many were decided, by outcome.
    decided: BTreeMap<String, u64>,
}

/// What screening was worth to the editors.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportScreening)]
struct Screening {
    /// How many texts screening and an editor judged.
    judged: u64,
    /// Of the texts that screening would hold back, those on which an editor did something.
    precision: Share,
    /// Of the texts on which an editor did something, those that screening would hold back.
    recall: Share,
    /// Screening's proposals and what the editors did; `redact` for a text published with places covered.
    proposals: BTreeMap<String, BTreeMap<String, u64>>,
    /// The same per article of the code of conduct.
    articles: Vec<ScreenedArticle>,
}

/// What screening was worth for one article.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportScreenedArticle)]
struct ScreenedArticle {
    /// The article.
    article: String,
    /// Of the texts that screening pointed it out in, those in which the editor cited it.
    precision: Share,
    /// Of the texts in which the editor cited it, those that screening pointed it out in.
    recall: Share,
}

/// Whether two editors decide the same.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportDoubleReading)]
struct DoubleReading {
    /// About what to do.
    action: Kappa,
    /// About each article: whether it is broken.
    articles: Vec<ArticleKappa>,
}

/// Agreement between two readers.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportKappa)]
struct Kappa {
    /// How many texts both read.
    pairs: u64,
    /// The share on which they agree, 0 to 1.
    agreement: f64,
    /// Cohen's kappa, -1 to 1: 0 for what chance gives; null where both always say the same one thing.
    kappa: Option<f64>,
    /// Where the true kappa lies (95%).
    interval: Option<Interval>,
}

/// Agreement about one article.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportArticleKappa)]
struct ArticleKappa {
    /// The article.
    article: String,
    /// How often either editor cited it.
    cited: u64,
    /// The agreement.
    kappa: Kappa,
}

/// Whether texts with low scores are treated as others.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportAsymmetry)]
struct Asymmetry {
    /// All sectors together, and then each.
    sectors: Vec<SectorBands>,
    /// How many differences could be tested; the rest has too few texts.
    tested: usize,
    /// Those that are more than chance, given that so many were tested: one false alarm in a thousand periods.
    alarms: Vec<Alarm>,
}

/// How the texts of one sector were treated.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportSectorBands)]
struct SectorBands {
    /// The sector; null for all of them.
    sector: Option<String>,
    /// One row per band of the mean score, the lowest first.
    bands: Vec<Band>,
}

/// How the texts of one band were treated.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportBand)]
struct Band {
    /// From which mean score up to which.
    #[schema(example = "1-2")]
    band: String,
    /// How many were refused.
    refused: Share,
    /// How many were sent back.
    returned: Share,
    /// How many waited longer than half of the texts of their sector.
    delayed: Share,
    /// The median wait in minutes of working time.
    waited_median: Option<u64>,
}

/// A difference that is more than chance.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportAlarm)]
struct Alarm {
    /// In which sector; null for all of them.
    sector: Option<String>,
    /// Texts of which band.
    band: String,
    /// What happens to them: `refused`, `returned` or `delayed`.
    hardship: String,
    /// How much more often than to texts of other bands for which screening proposed the same, as a difference of
    /// shares; below 0 less often.
    difference: f64,
    /// The chance of at least such a difference when every band is treated alike.
    chance: f64,
}

impl TransparencyReport {
    /// The report as an answer.
    pub(crate) fn of(report: &Report) -> Result<Self, serde_json::Error> {
        serde_json::from_value(serde_json::to_value(report)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::tally::Tally;

    #[test]
    fn the_answer_says_what_the_report_says() {
        let mut tally = Tally::default();
        tally.bands.entry("elderly".into()).or_default();
        tally.screening.entry("own-1".into()).or_default().both = 3;
        tally.readings_articles.entry("own-1".into()).or_default().first = 1;
        let day = "2026-11-22".parse().unwrap();
        let report = Report::of(domain::report::Period { from: day, to: day }, &Tally::default(), &tally);
        let answer = serde_json::to_value(TransparencyReport::of(&report).unwrap()).unwrap();
        assert_eq!(answer, serde_json::to_value(&report).unwrap());
    }
}
