//! `GET /api/v1/questionnaire`

use crate::shapes::aggregate::Scale;
use axum::extract::State;
use domain::Sector;
use http_kit::{Json, Platform};
use serde::Serialize;
use std::collections::BTreeMap;
use submission::Rules;
use utoipa::ToSchema;

/// The questionnaire of every sector, and what a text must be.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Questionnaire {
    /// Its version.
    #[schema(example = "2026-1")]
    version: String,
    /// The scale of every theme.
    scale: Scale,
    /// The open question.
    text: OpenQuestion,
    /// The themes, in the order in which they are asked.
    themes: Vec<Theme>,
}

/// The open question, with the bounds of its answer in graphemes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OpenQuestion {
    /// The question.
    question: String,
    /// Fewest graphemes.
    min_chars: usize,
    /// Most graphemes.
    max_chars: usize,
}

/// One theme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Theme {
    /// Stable id.
    #[schema(example = "welcome")]
    id: String,
    /// Name for the reader.
    name: String,
    /// Sector to question.
    #[schema(value_type = BTreeMap<String, String>)]
    questions: BTreeMap<Sector, String>,
}

/// The questionnaire that is asked now.
#[utoipa::path(get, path = "/api/v1/questionnaire", operation_id = "get_questionnaire", tag = "about",
responses(
    (status = 200, description = "The questionnaire", body = Questionnaire),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn get_questionnaire(State(platform): State<Platform>) -> Json<Questionnaire> {
    Json(Questionnaire::of(platform.submissions.rules()))
}

impl Questionnaire {
    fn of(rules: &Rules) -> Self {
        let asked = &rules.questionnaire;
        let themes = asked.themes.iter().map(|theme| Theme {
            id: theme.id.clone(),
            name: theme.name.clone(),
            questions: theme.question.clone(),
        });
        Self {
            version: asked.version.clone(),
            scale: Scale::from(&asked.scale),
            text: OpenQuestion {
                question: asked.text.question.clone(),
                min_chars: rules.text_min,
                max_chars: rules.text_max,
            },
            themes: themes.collect(),
        }
    }
}
