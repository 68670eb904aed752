//! `/voorziening/{slug}/formulier.pdf`: the form of a review on paper.

use crate::view::{form, steps};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::{Helper, Relation};
use http_kit::{Path, Platform, Problem, Query};
use serde::Deserialize;
use submission::Paper;
use templates::Language;
use templates::helpers::helper;
use templates::pages::ReviewForm;
use templates::paper::PaperForm;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    taal: Option<Language>,
}

/// The form as a PDF, in the language of the page or in `?taal=`; 409 where the facility takes no reviews.
pub(crate) async fn pdf(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let language = wanted.taal.unwrap_or(visit.language);
    let found = platform.reading.facility_by_slug(&slug).await?.facility;
    let paper = platform.submissions.paper_for(found).await?;
    let name = format!("inline; filename=\"{}-{}.pdf\"", paper.facility.slug, language.code());
    let form = filled(&platform, &paper, language);
    let pdf = form.pdf().map_err(|error| Problem::internal(&error))?;
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf).into_response())
}

fn filled(platform: &Platform, paper: &Paper, language: Language) -> PaperForm {
    let rules = platform.submissions.rules();
    let base = platform.base_url.as_ref();
    let read = base.split_once("://").map_or(base, |(_, rest)| rest);
    let questionnaire = &*language.questionnaire(&rules.questionnaire);
    let themes = form::questions(questionnaire, paper.facility.sector, |_| templates::forms::Answer::Open);
    PaperForm {
        language,
        facility: paper.facility.name.clone(),
        about: steps::about(language, &paper.facility),
        code: paper.code.to_string(),
        entry: format!("{read}{}", language.to("/papier")),
        link: format!("{base}{}", language.to(&format!("/papier/{}", paper.code.as_str()))),
        relations: ReviewForm::relations(language, Relation::Unknown.as_str())
            .into_iter()
            .map(|choice| choice.label)
            .collect(),
        themes: themes.into_iter().map(|theme| (theme.name, theme.question)).collect(),
        labels: form::scale(questionnaire).into_iter().map(|step| step.label).collect(),
        text_question: questionnaire.text.question.clone(),
        helpers: Helper::ALL.iter().map(|one| helper(language, *one)).collect(),
        post: lines(&rules.paper_address),
    }
}

fn lines(address: &str) -> Vec<String> {
    address.split(',').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
