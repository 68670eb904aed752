//! The report of a quarter, on paper.

use super::{Group, Insight, InsightFigure, Insights, LEAST_REVIEWS, PeerGroup, QuarterInsight, Word, own};
use crate::Printed;
use domain::ids::FacilityId;
use domain::standing::Quarter;
use domain::{ErrorKind, PromiseStatus, RuleError, belgium};
use moderation::ProviderMember;
use templates::pages::{InsightHanded, InsightPeers, InsightQuarter, InsightTheme};
use templates::paper::{QuarterPaper, QuarterWords};
use templates::{Language, Speak};

/// Quarters of the trend, the reported one included.
const TREND: u32 = 8;

const SAY: Language = Language::NL;

impl Insights {
    /// The report of a quarter of a facility, as a PDF. The quarter is typed: `2026-K3` or `2026-Q3`.
    ///
    /// Errors: `facility_not_found` (404), also where somebody else runs it; `invalid_fields` (422) with `/quarter`
    /// for what is no quarter or one that has still to begin.
    pub async fn quarterly(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        quarter: &str,
    ) -> Result<Printed, RuleError> {
        let view = self.store.view();
        let facility = own(&view, member, facility).await?;
        let quarter = Quarter::typed(quarter, self.month())?;
        let (from, to) = quarter.months();
        let period = super::InsightPeriod { from, to: to.min(self.month()) };
        let whole = (quarter.back(TREND - 1).months().0, to);
        let months = view.facilities().insight(facility.id, whole).await?;
        let quarters = self.quarters(&view, &facility, &months, whole).await?;
        let promises = view.promises().by_status(facility.id, period.times().1).await?;
        let file_name = format!("kwartaalverslag-{}-{quarter}.pdf", facility.slug);
        let insight = Insight { quarters, ..self.reckon(&view, facility, period).await? };
        let report = QuarterPaper {
            going_on: insight.quarters.last().is_some_and(|last| last.going_on),
            made_on: belgium::day(self.now()),
            ..report(&insight, quarter, promises)
        };
        let pdf = report.pdf().map_err(|_| {
            RuleError::new(ErrorKind::Internal, "internal", "Het verslag kan niet gemaakt worden.")
        })?;
        Ok(Printed { file_name, pdf })
    }
}

fn report(insight: &Insight, quarter: Quarter, promises: Vec<(PromiseStatus, u64)>) -> QuarterPaper {
    let facility = &insight.facility;
    let place = facility.municipality.as_deref().unwrap_or_default();
    let about = [SAY.sector(facility.sector), place.to_owned()];
    let words = |found: &[Word]| found.iter().map(|word| (word.word.clone(), word.reviews)).collect();
    QuarterPaper {
        facility: facility.name.clone(),
        about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        quarter: quarter.to_string(),
        going_on: false,
        made_on: chrono::NaiveDate::default(),
        minimum: insight.minimum.into(),
        peers: insight.groups.iter().map(|group| peers(insight, group)).collect(),
        themes: insight
            .themes
            .iter()
            .map(|theme| InsightTheme {
                name: theme.name.clone(),
                figures: theme.figures.iter().map(figure).collect(),
            })
            .collect(),
        quarters: insight.quarters.iter().map(of_quarter).collect(),
        promises,
        words: insight
            .words
            .iter()
            .map(|theme| QuarterWords {
                theme: theme.name.clone(),
                high: words(&theme.high),
                low: words(&theme.low),
            })
            .collect(),
        least_and_texts: (LEAST_REVIEWS, insight.texts_read),
        handed: insight.invitations.told(),
    }
}

fn figure(figure: &InsightFigure) -> (u64, Option<f64>) {
    (figure.count, figure.mean)
}

fn of_quarter(told: &QuarterInsight) -> InsightQuarter {
    InsightQuarter {
        code: told.quarter.to_string(),
        going_on: told.going_on,
        own: figure(&told.own),
        sector: figure(&told.sector),
        answered: told.answered,
    }
}

fn peers(insight: &Insight, group: &PeerGroup) -> InsightPeers {
    let (short, name) = insight.name_of(group.group);
    InsightPeers {
        short,
        name,
        facilities: group.facilities,
        reviewed: group.reviewed,
        reviews: group.reviews,
        positive: group.positive,
        answered: group.replies.answered,
        rate: group.replies.rate,
        median_days: group.replies.median_days.map(u64::from),
    }
}

impl super::InvitationInsight {
    /// The same as pages and papers tell it.
    pub fn told(&self) -> InsightHanded {
        let papers = self.papers.iter().map(|one| (one.kind, one.batches, one.copies, one.reviews, one.few));
        let codes = self.codes.iter().map(|one| (one.period.to_string(), one.issued, one.used));
        InsightHanded { papers: papers.collect(), codes: codes.collect() }
    }
}

impl Insight {
    /// With whom the facility is compared, in a few words and in full.
    pub fn name_of(&self, group: Group) -> (String, String) {
        let sector = SAY.sector(self.facility.sector);
        let province = self.facility.province.clone().unwrap_or_default();
        match group {
            Group::Own => (SAY.t("insight-own"), self.facility.name.clone()),
            Group::Sector => (SAY.t("insight-sector"), SAY.with("insight-group-sector", "name", sector)),
            Group::Province => {
                let name = SAY.with2("insight-group-province", "name", sector, "province", &province);
                (province, name)
            }
        }
    }
}
