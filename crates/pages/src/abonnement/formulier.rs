//! `/abonnement`: the form, and the thanks.

use crate::fields::Fields;
use crate::respond;
use crate::view::{self, subscriptions};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::subscription::{Followed, Frequency};
use domain::{ErrorKind, FieldError, Redacted, RuleError, Sector};
use http_kit::{Form, Platform, Problem, Query, session};
use serde::Deserialize;
use submission::{FollowedName, SubscribeDraft};
use templates::Notice;
use templates::forms::FormErrors;
use templates::pages::{SubscribePage, SubscribeThanksPage};

const FIELDS: [&str; 6] = ["voorziening", "gemeente", "sector", "programma", "email", "frequency"];

/// What to follow; the first that is given counts.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    voorziening: Option<String>,
    gemeente: Option<String>,
    sector: Option<String>,
    programma: Option<String>,
    gedaan: Option<String>,
}

/// The form for what is chosen, or a choice where nothing is. 404 for what does not exist.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let fields = Fields::default();
    let notice = view::notice(wanted.gedaan.as_deref());
    match wanted.followed(&platform).await {
        Ok(about) => {
            shown(StatusCode::OK, &platform, &visit, about, &fields, (FormErrors::none(), notice)).await
        }
        Err(refusal) if refusal.code == "municipality_not_found" => {
            let errors = FormErrors::in_language(visit.language, &[unknown_municipality()]);
            shown(StatusCode::NOT_FOUND, &platform, &visit, None, &fields, (errors, None)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Asks for a subscription: 303 to the thanks, always the same; 422 with the form where something is wrong.
pub(crate) async fn ask(
    State(platform): State<Platform>,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| FIELDS.contains(&name))?;
    let given = |name: &str| Some(fields.text(name).to_owned()).filter(|value| !value.is_empty());
    let wanted = Wanted {
        voorziening: given("voorziening"),
        gemeente: given("gemeente"),
        sector: given("sector"),
        programma: given("programma"),
        gedaan: None,
    };
    let Some(about) = wanted.followed(&platform).await? else {
        return respond::see_other("/abonnement");
    };
    let asked = match draft(&visit, &about, &fields) {
        Ok(draft) => platform.submissions.subscribe(&draft).await,
        Err(wrong) => Err(wrong),
    };
    match asked {
        Ok(()) => respond::see_other("/abonnement/bedankt"),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let errors = FormErrors::in_language(visit.language, &refusal.fields);
            shown(StatusCode::UNPROCESSABLE_ENTITY, &platform, &visit, Some(about), &fields, (errors, None))
                .await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Look in your mailbox.
pub(crate) async fn thanks(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    let link_hours = u64::from(platform.submissions.rules().verification_hours);
    respond::ok(&SubscribeThanksPage { shell: view::public(&platform, &visit, "/abonnement"), link_hours })
}

impl Wanted {
    async fn followed(&self, platform: &Platform) -> Result<Option<FollowedName>, RuleError> {
        if let Some(slug) = &self.voorziening {
            let found = platform.reading.facility_by_slug(slug).await?;
            return Ok(Some(FollowedName::Facility(Box::new(found.facility))));
        }
        let followed = match (&self.gemeente, &self.sector, &self.programma) {
            (Some(name), _, _) => Followed::Municipality(name.trim().to_owned()),
            (None, None, Some(id)) => Followed::Programme(id.clone()),
            (None, Some(sector), _) => {
                let unknown = || RuleError::not_found("sector_not_found");
                Followed::Sector(sector.parse::<Sector>().map_err(|_| unknown())?)
            }
            (None, None, None) => return Ok(None),
        };
        platform.submissions.followable(&followed).await.map(Some)
    }
}

fn draft(visit: &Visit, about: &FollowedName, fields: &Fields) -> Result<SubscribeDraft, RuleError> {
    let asked = match about.followed().has_digests() {
        true => fields.text("frequency").parse::<Frequency>(),
        // A newsletter comes when there is one.
        false => Ok(Frequency::Monthly),
    };
    let Ok(frequency) = asked else {
        let detail = "Kies hoe vaak je een mail wilt.";
        return Err(RuleError::invalid(vec![FieldError::new("/frequency", "required", detail)]));
    };
    Ok(SubscribeDraft {
        followed: about.followed(),
        email: Redacted::new(fields.text("email").to_owned()),
        frequency,
        language: visit.language.code().to_owned(),
    })
}

fn unknown_municipality() -> FieldError {
    let detail = "In deze gemeente kennen we geen voorzieningen. Kies een naam uit de lijst.";
    FieldError::new("/gemeente", "unknown_municipality", detail)
}

async fn shown(
    status: StatusCode,
    platform: &Platform,
    visit: &Visit,
    about: Option<FollowedName>,
    fields: &Fields,
    (errors, notice): (FormErrors, Option<Notice>),
) -> Result<Response, Problem> {
    let shell = view::public(platform, visit, "/abonnement").with_notice(notice);
    let form = about.as_ref().map(|about| subscriptions::form(shell.language, about, fields));
    let municipalities = match form {
        Some(_) => Vec::new(),
        None => platform.reading.figure_choices().await?.municipalities,
    };
    let sectors = templates::choices::sectors(shell.language, "");
    respond::with(status, &SubscribePage { shell, form, sectors, municipalities, errors })
}
