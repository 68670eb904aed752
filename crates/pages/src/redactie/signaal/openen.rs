//! `/redactie/zaak/{id}/signaal`: an editor opens a signal from a case.

use crate::fields::Fields;
use crate::redactie::AtDesk;
use crate::redactie::afmelden::Token;
use crate::respond;
use crate::view::{self, LANGUAGE};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::CaseId;
use domain::{ErrorKind, FieldError, RuleError, SignalKind, Urgency};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem};
use moderation::{Editor, OpenedSignal, SignalDraft};
use templates::Notice;
use templates::forms::FormErrors;
use templates::pages::{NewSignalForm, NewSignalPage};

const FIELDS: [&str; 5] = [CSRF_FIELD, "kind", "urgency", "description", "quote"];

/// The form, empty.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<CaseId>,
) -> Result<Response, Problem> {
    let fields = Fields::default();
    shown(StatusCode::OK, &platform, &editor, id, &fields, FormErrors::none()).await
}

/// 303 to the list of signals, which says what was done; 422 with the form as it was filled in.
pub(crate) async fn open(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| FIELDS.contains(&name))?;
    let opened = match draft(&fields) {
        Ok(draft) => platform.desk.open_signal(&editor.0, id, &draft).await,
        Err(refusal) => Err(refusal),
    };
    match opened {
        Ok(opened) => done(&opened),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let errors = FormErrors::from_fields(&refusal.fields);
            shown(status_of(refusal.kind), &platform, &editor.0, id, &fields, errors).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Opens what screening proposes: 303 to the list of signals.
pub(crate) async fn open_proposed(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    editor.check(&headers, &token.csrf_token)?;
    done(&platform.desk.open_proposed_signal(&editor.0, id).await?)
}

fn done(opened: &OpenedSignal) -> Result<Response, Problem> {
    let notice = if opened.merged { Notice::SignalMerged } else { Notice::SignalOpened };
    respond::see_other(&format!("/redactie/signalen?gedaan={}", notice.code()))
}

fn draft(fields: &Fields) -> Result<SignalDraft, RuleError> {
    let wrong = |field, detail: &str| FieldError::new(format!("/{field}"), "unknown_value", detail);
    let kind = fields.text("kind").parse::<SignalKind>();
    let urgency = fields.text("urgency").parse::<Urgency>();
    match (kind, urgency) {
        (Ok(kind), Ok(urgency)) => Ok(SignalDraft {
            kind,
            urgency,
            description: fields.text("description").to_owned(),
            quote: fields.text("quote").to_owned(),
        }),
        (kind, urgency) => {
            let kind = kind.err().map(|_| wrong("kind", "Kies waarover het gaat."));
            let urgency = urgency.err().map(|_| wrong("urgency", "Kies hoe dringend het is."));
            Err(RuleError::invalid(kind.into_iter().chain(urgency).collect()))
        }
    }
}

async fn shown(
    status: StatusCode,
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    fields: &Fields,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let full = platform.desk.case(editor, id).await?;
    let page = NewSignalPage {
        shell: view::desk(platform, editor, "/redactie/signalen"),
        case_id: id.to_string(),
        facility_name: full.facility.name.clone(),
        text: full.current().map(|version| version.text.clone()).unwrap_or_default(),
        form: NewSignalForm {
            kinds: LANGUAGE.signal_kinds(fields.text("kind")),
            urgencies: LANGUAGE.signal_urgencies(fields.text("urgency")),
            description: fields.text("description").to_owned(),
            quote: fields.text("quote").to_owned(),
        },
        errors,
    };
    respond::with(status, &page)
}
