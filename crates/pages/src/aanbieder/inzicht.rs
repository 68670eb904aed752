//! `/aanbieder/voorzieningen/{id}/inzicht`: how a facility does beside its sector and province.

use super::signed_in::AtProvider;
use super::view::{facility, review, shell};
use crate::address::Address;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::FacilityId;
use domain::standing::{Month, Quarter};
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::{Path, Platform, Problem, Query};
use onboarding::{Insight, InsightAsked, LEAST_REVIEWS, PeerGroup, ThemeWords, Word};
use serde::Deserialize;
use templates::forms::{Choice, FormError, FormErrors};
use templates::pages::{
    InsightPage, InsightPeers, InsightQuarter, InsightShown, InsightTheme, InsightWordPage, InsightWords,
};

/// Quarters to choose at once.
const QUICK: u32 = 5;

/// The parameters, as they were typed; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Wanted {
    van: Option<String>,
    tot: Option<String>,
    woord: Option<String>,
    kwartaal: Option<String>,
}

impl Wanted {
    fn asked(&self) -> InsightAsked {
        InsightAsked { from: self.van.clone(), to: self.tot.clone() }
    }
}

fn path(id: FacilityId) -> String {
    format!("/aanbieder/voorzieningen/{id}/inzicht")
}

/// The figures of the chosen months; 422 with the form where those are none, 404 where somebody else runs it.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<FacilityId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let (asked, now) = (wanted.asked(), platform.insights.month());
    let (insight, errors) = match platform.insights.insight(&member, id, &asked).await {
        Ok(insight) => (insight, FormErrors::none()),
        Err(RuleError { kind: ErrorKind::Invalid, fields, .. }) => {
            let usual = InsightAsked::default();
            (platform.insights.insight(&member, id, &usual).await?, wrong(&fields))
        }
        Err(other) => return Err(other.into()),
    };
    let sound = errors.is_empty();
    let typed = [wanted.van, wanted.tot].map(Option::unwrap_or_default);
    let months = [insight.period.from, insight.period.to].map(|month| month.to_string());
    let page = InsightPage {
        shell: shell(&platform, &member, &path(id)),
        facility: facility(&insight.facility, None),
        months: if sound { months } else { typed },
        errors,
        quick: quick(id, now),
        shown: sound.then(|| shown(&insight, now)),
    };
    respond::with(if sound { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

/// The report of a quarter on paper; 422 with a page that says what is wrong with the quarter, and leads back.
pub(super) async fn quarterly(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<FacilityId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let quarter = wanted.kwartaal.unwrap_or_default();
    match platform.insights.quarterly(&member, id, &quarter).await {
        Ok(printed) => Ok(super::uitnodigen::pdf(printed)),
        Err(RuleError { kind: ErrorKind::Invalid, fields, .. }) => {
            let insight = platform.insights.insight(&member, id, &InsightAsked::default()).await?;
            let months = [insight.period.from, insight.period.to].map(|month| month.to_string());
            let errors = fields.iter().map(|error| FormError {
                field: "kwartaal".to_owned(),
                message: LANGUAGE.wrong(&error.pointer, error.code, &error.detail),
            });
            let now = platform.insights.month();
            let page = InsightPage {
                shell: shell(&platform, &member, &path(id)),
                facility: facility(&insight.facility, None),
                months,
                errors: FormErrors(errors.collect()),
                quick: quick(id, now),
                shown: Some(shown(&insight, now)),
            };
            respond::with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

/// The reviews with a word.
pub(super) async fn word(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<FacilityId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let word: String = wanted.woord.clone().unwrap_or_default().chars().take(60).collect();
    let found = platform.insights.reviews_with_word(&member, id, &wanted.asked(), &word).await?;
    let (about, period, reviews) = found;
    let months = [period.from, period.to].map(|month| month.to_string());
    let back = Address::new(path(id)).with("van", &*months[0]).with("tot", &*months[1]);
    respond::ok(&InsightWordPage {
        shell: shell(&platform, &member, &path(id)),
        facility: facility(&about, None),
        word,
        back: back.href(),
        months,
        rows: reviews.iter().map(|found| review(found, None)).collect(),
    })
}

/// What is wrong, under the names of the form.
fn wrong(fields: &[FieldError]) -> FormErrors {
    let errors = fields.iter().map(|error| {
        let field = if error.pointer == "/to" { "tot" } else { "van" };
        FormError {
            field: field.to_owned(),
            message: LANGUAGE.wrong(&error.pointer, error.code, &error.detail),
        }
    });
    FormErrors(errors.collect())
}

/// The last quarters, newest first.
fn quick(id: FacilityId, now: Month) -> Vec<(String, String)> {
    let quarter = |back: u32| {
        let code = Quarter::of(now.back(3 * back)).to_string();
        let href = Address::new(path(id)).with("van", code.as_str()).with("tot", code.as_str()).href();
        (code, href)
    };
    (0..QUICK).map(quarter).collect()
}

/// The quarters of which there is a report, newest first: three years of them. The last one that is over is chosen,
/// or the one that is looked at.
fn reports(insight: &Insight, now: Month) -> Vec<Choice> {
    const REPORTS: u32 = 12;
    let last = insight.quarter.unwrap_or(Quarter::of(now).back(1)).to_string().replace('Q', "K");
    let choice = |back: u32| {
        let code = Quarter::of(now).back(back).to_string();
        Choice::new(code.replace('Q', "K"), LANGUAGE.quarter(&code), &last)
    };
    (0..REPORTS).map(choice).collect()
}

/// The figures as they are shown.
pub(super) fn shown(insight: &Insight, now: Month) -> InsightShown {
    let months = [insight.period.from, insight.period.to].map(|month| month.to_string());
    let file = |end: &str| {
        let path = format!("/api/provider/v1/facilities/{}/insight.{end}", insight.facility.id);
        Address::new(path).with("from", &*months[0]).with("to", &*months[1]).href()
    };
    InsightShown {
        minimum: u64::from(insight.minimum),
        peers: insight.groups.iter().map(|group| peers(insight, group)).collect(),
        themes: insight
            .themes
            .iter()
            .map(|theme| InsightTheme {
                name: theme.name.clone(),
                figures: theme.figures.iter().map(|figure| (figure.count, figure.mean)).collect(),
            })
            .collect(),
        quarters: insight
            .quarters
            .iter()
            .map(|told| InsightQuarter {
                code: told.quarter.to_string(),
                going_on: told.going_on,
                own: (told.own.count, told.own.mean),
                sector: (told.sector.count, told.sector.mean),
                answered: told.answered,
            })
            .collect(),
        languages: insight.languages.clone(),
        words: insight.words.iter().map(|theme| words(insight, &months, theme)).collect(),
        least_and_texts: (LEAST_REVIEWS, insight.texts_read),
        files: ["csv", "xlsx"].map(file),
        handed: insight.invitations.told(),
        reports: reports(insight, now),
        months,
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

fn words(insight: &Insight, months: &[String; 2], theme: &ThemeWords) -> InsightWords {
    let link = |word: &Word| {
        let address = Address::new(format!("{}/woord", path(insight.facility.id)))
            .with("woord", word.word.as_str())
            .with("van", &*months[0])
            .with("tot", &*months[1]);
        (word.word.clone(), word.reviews, address.href())
    };
    InsightWords {
        theme: theme.name.clone(),
        high: theme.high.iter().map(link).collect(),
        low: theme.low.iter().map(link).collect(),
    }
}
