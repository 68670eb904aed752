//! `/cijfers`: what is published, by sector, province and municipality over time.

use crate::respond;
use crate::view::{self, figures};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::{ErrorKind, RuleError};
use http_kit::{Platform, Problem, Query};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::FiguresPage;

/// The parameters, as they were typed; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    pub(crate) sector: Option<String>,
    pub(crate) provincie: Option<String>,
    pub(crate) gemeente: Option<String>,
    pub(crate) per: Option<String>,
    pub(crate) van: Option<String>,
    pub(crate) tot: Option<String>,
}

/// The form and the figures that were asked. What cannot be shown (422) is said above the form, which keeps it.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let reading = &platform.reading;
    let shell = view::public(&platform, &visit, "/cijfers");
    let choices = reading.figure_choices().await?;
    let (shown, errors) = match reading.figures(&asked.figures(), false).await {
        Ok(figures) => (Some(figures), FormErrors::none()),
        Err(RuleError { kind: ErrorKind::Invalid, fields, .. }) => {
            (None, figures::errors(visit.language, &fields))
        }
        Err(other) => return Err(other.into()),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let rules = *reading.scoring().rules();
    let page = FiguresPage {
        form: figures::form(shell.language, &asked, shown.as_ref(), &choices),
        shown: shown.map(|found| figures::shown(shell.language, &asked, &found, reading.scoring())),
        shell,
        errors,
        minimum: u64::from(rules.minimum),
    };
    respond::with(status, &page)
}
