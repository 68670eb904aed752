//! `POST /api/v1/screening/preview`

use crate::shapes::words;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::Relation;
use domain::ids::FacilityId;
use http_kit::{FieldError, Json, Platform, Problem, request_log};
use serde::{Deserialize, Serialize};
use submission::{Hint, HintChoice, Objection, Preview, PreviewRequest, Tip};
use templates::Language;
use utoipa::ToSchema;
use uuid::Uuid;

/// A text that somebody is writing. It is not stored and not logged.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "text": "Juf Els is heel lief voor ons zoontje.", "facility_id": "01931c7e-5a00-7000-8000-000000000001",
    "relation": "parent", "experienced_in": "2026-05"
}))]
pub(crate) struct PreviewedText {
    /// The text as it stands; may be empty.
    text: String,
    /// The facility.
    facility_id: Uuid,
    /// In what relation the writer stands to it; absent while that is not known.
    #[serde(default)]
    #[schema(value_type = Option<words::Relation>)]
    relation: Option<Relation>,
    /// When the experience was, as a review gives it; absent while that is not known.
    #[serde(default)]
    #[schema(value_type = Option<words::Month>)]
    experienced_in: Option<String>,
    /// The language of what is said about it: `nl`, `fr` or `en`; `nl` when left out.
    #[serde(default)]
    #[schema(example = "nl")]
    language: Option<String>,
}

/// What can be said about a text before it is sent. None of it keeps it from being sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct TextAdvice {
    /// What an editor would object to, in order of place.
    findings: Vec<AdviceFinding>,
    /// What would make it easier to read.
    tips: Vec<AdviceTip>,
    /// The language it is written in, ISO 639-1; `und` when that is not clear.
    #[schema(example = "nl")]
    language: String,
    /// Where few people could have written it, and the writer might be known by that.
    re_identification: Option<FewPeople>,
}

/// A place that an editor would object to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct AdviceFinding {
    /// First Unicode scalar value of the text as it was given.
    start: usize,
    /// One past the last.
    end: usize,
    /// A category of personal data, such as `person`, or a flag of the code of conduct, such as `insult`.
    #[schema(example = "person")]
    category: &'static str,
    /// What can stand in its place; personal data only.
    #[schema(example = "[naam]")]
    replacement: Option<&'static str>,
    /// What the writer is asked.
    #[schema(example = "Hier staat misschien een naam. Wil je die weglaten?")]
    sentence: String,
}

/// Something about the text as a whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct AdviceTip {
    /// Stable code.
    #[schema(example = "capitals")]
    code: &'static str,
    /// A sentence for the writer.
    sentence: String,
}

/// About so many people could have written it, as far as readers can tell from the facility, the relation and the
/// period.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FewPeople {
    /// The estimate.
    people: u32,
    /// From how many on nothing is said.
    least: u32,
    /// A sentence for the writer.
    sentence: String,
    /// What can be said less precisely, the most precise first.
    choices: Vec<CoarserChoice>,
}

/// Something less precise that a review can give.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CoarserChoice {
    /// The relation to give.
    #[schema(value_type = words::Relation)]
    relation: Relation,
    /// The period to give.
    #[schema(value_type = words::Month)]
    experienced_in: String,
    /// About how many people could have written it then.
    people: u32,
    /// What the choice does.
    label: String,
}

/// Says what screening would object to in a text, how it reads, and whether its writer might be recognised, before it
/// is sent. Nothing is stored or logged, and nothing here keeps anybody from sending the text.
#[utoipa::path(post, path = "/api/v1/screening/preview", operation_id = "preview_screening", tag = "reviews",
request_body = PreviewedText, responses(
    (status = 200, description = "What can be said about it", body = TextAdvice),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn preview_screening(
    State(platform): State<Platform>,
    Json(given): Json<PreviewedText>,
) -> Result<Response, Problem> {
    let request = PreviewRequest {
        text: given.text,
        facility: FacilityId(given.facility_id),
        relation: given.relation,
        experienced_in: given.experienced_in,
        language: given
            .language
            .as_deref()
            .map_or(Ok(Language::NL), str::parse)
            .map_err(|_| unknown_language())?,
    };
    let preview = platform.submissions.preview(&request).await?;
    Ok(request_log::unlogged(Json(TextAdvice::from(preview)).into_response()))
}

fn unknown_language() -> Problem {
    let detail = "Deze taal kennen we hier niet.";
    Problem::invalid(vec![FieldError::new("/language", "unknown_language", detail)])
}

impl From<Preview> for TextAdvice {
    fn from(preview: Preview) -> Self {
        Self {
            findings: preview.objections.into_iter().map(AdviceFinding::from).collect(),
            tips: preview
                .tips
                .into_iter()
                .map(|Tip { code, sentence }| AdviceTip { code, sentence })
                .collect(),
            language: preview.language,
            re_identification: preview.hint.map(FewPeople::from),
        }
    }
}

impl From<Objection> for AdviceFinding {
    fn from(found: Objection) -> Self {
        let Objection { start, end, category, replacement, sentence } = found;
        Self { start, end, category, replacement, sentence }
    }
}

impl From<Hint> for FewPeople {
    fn from(hint: Hint) -> Self {
        let Hint { people, least, sentence, choices } = hint;
        Self { people, least, sentence, choices: choices.into_iter().map(CoarserChoice::from).collect() }
    }
}

impl From<HintChoice> for CoarserChoice {
    fn from(choice: HintChoice) -> Self {
        let HintChoice { relation, experienced_in, people, label } = choice;
        Self { relation, experienced_in, people, label }
    }
}
