//! `/piloot/overzicht`: the goals of the pilots in numbers.

use super::signed_in::AtPilots;
use crate::address::Address;
use crate::home::map;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::months_asked::MonthsAsked;
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::{Platform, Problem, Query};
use moderation::{Dashboard, DashboardAsked, ReviewSums};
use serde::Deserialize;
use templates::Speak;
use templates::forms::{Choice, FormError, FormErrors};
use templates::pages::{OverviewPage, OverviewShown};

/// The parameters, as they were typed; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Wanted {
    sector: Option<String>,
    van: Option<String>,
    tot: Option<String>,
}

/// The figures of the chosen months; 422 with the form where those are none.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let Wanted { sector, van, tot } = wanted;
    let asked =
        DashboardAsked { sector: sector.clone(), months: MonthsAsked { from: van.clone(), to: tot.clone() } };
    let (found, errors) = match platform.desk.dashboard(&manager, &asked).await {
        Ok(found) => (found, FormErrors::none()),
        Err(RuleError { kind: ErrorKind::Invalid, fields, .. }) => {
            (platform.desk.dashboard(&manager, &DashboardAsked::default()).await?, wrong(&fields))
        }
        Err(other) => return Err(other.into()),
    };
    let sound = errors.is_empty();
    let current = sector.unwrap_or_default();
    let all = Choice::new("", LANGUAGE.t("overview-all-sectors"), &current);
    let named = found.choices.iter().map(|one| Choice::new(one.as_str(), LANGUAGE.sector(*one), &current));
    let months = [found.period.from, found.period.to].map(|month| month.to_string());
    let page = OverviewPage {
        shell: platform_shell(&platform, &manager),
        sectors: std::iter::once(all).chain(named).collect(),
        months: if sound { months } else { [van, tot].map(Option::unwrap_or_default) },
        shown: if sound { Some(shown(&found, &current)?) } else { None },
        errors,
    };
    respond::with(if sound { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

fn platform_shell(platform: &Platform, manager: &moderation::PilotManager) -> templates::Shell {
    let mut shell = super::shell(platform, manager);
    shell.path = "/piloot/overzicht".to_owned();
    shell
}

/// What is wrong, under the names of the form.
fn wrong(fields: &[FieldError]) -> FormErrors {
    let errors = fields.iter().map(|error| {
        let field = match error.pointer.as_str() {
            "/from" => "van",
            "/to" => "tot",
            other => other.trim_start_matches('/'),
        };
        FormError {
            field: field.to_owned(),
            message: LANGUAGE.wrong(&error.pointer, error.code, &error.detail),
        }
    });
    FormErrors(errors.collect())
}

fn shown(found: &Dashboard, sector: &str) -> Result<OverviewShown, Problem> {
    let months = [found.period.from, found.period.to].map(|month| month.to_string());
    let sums = |sums: &ReviewSums| [sums.count, sums.positive, sums.answered];
    let phases: Vec<_> =
        found.phases.iter().filter(|(_, count)| **count > 0).map(|(state, count)| (*state, *count)).collect();
    let weeks = found.weeks.iter().map(|(monday, all)| {
        let counts = phases.iter().map(|(state, _)| all.get(state).copied().unwrap_or_default());
        (*monday, counts.collect())
    });
    let covered: Vec<(String, u64, u64)> =
        found.coverage.iter().map(|one| (one.municipality.clone(), one.reviewed, one.facilities)).collect();
    let reached = covered.iter().filter(|(_, reviewed, _)| *reviewed > 0).count() as u64;
    let municipalities = covered.len() as u64;
    let map = map::coverage(LANGUAGE, covered)?;
    let file = Address::new("/api/pilot/v1/dashboard.csv")
        .maybe("sector", Some(sector).filter(|sector| !sector.is_empty()))
        .with("from", &*months[0])
        .with("to", &*months[1]);
    let decisions = found
        .decisions
        .iter()
        .map(|one| (one.sector, [one.decided, one.published, one.refused, one.returned], one.median_minutes));
    Ok(OverviewShown {
        reviews: sums(&found.reviews),
        answer_days: found.reviews.median_answer_days.map(u64::from),
        weeks: weeks.collect(),
        by_month: found.months.iter().map(|one| (one.month.to_string(), sums(&one.reviews))).collect(),
        languages: found.languages.clone(),
        helped: found.helped.clone(),
        decisions: decisions.collect(),
        municipalities,
        reached,
        map,
        file: file.href(),
        months,
        phases,
    })
}
