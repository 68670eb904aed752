//! `/meedoen/programma/{id}`: the form to apply, and the thanks.

use super::bevestig::step;
use super::programme;
use crate::fields::Fields;
use crate::respond;
use crate::view;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::pilot::{ApplicantKind, LocationKind, Programme};
use domain::{ErrorKind, FieldError, Redacted, RuleError};
use http_kit::{Form, Path, Platform, Problem, session};
use submission::{ApplicationDraft, ContactDraft, LocalDeskDraft, LocationDraft};
use templates::forms::{Choice, FormErrors};
use templates::pages::{JoinForm, JoinFormPage, JoinPlace, JoinStep};

/// Locations of the form. Whoever has more names them in the motivation, or applies by the API.
const PLACES: usize = 4;
const FIELDS: [&str; 12] = [
    "kind",
    "name",
    "sector",
    "municipalities",
    "local_desk",
    "local_desk_name",
    "first_name",
    "last_name",
    "email",
    "phone",
    "motivation",
    "accepts_charter",
];
const OF_A_PLACE: [&str; 6] = ["place_", "municipality_", "organiser_", "kind_", "income_", "label_"];

/// The form; 404 for a programme that does not exist.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let programme = platform.submissions.programmes().get(&id).ok_or_else(Problem::not_found)?;
    shown(StatusCode::OK, &platform, &visit, programme, &Fields::default(), FormErrors::none())
}

/// Applies: 303 to the thanks, always the same; 422 with the form where something is wrong.
pub(crate) async fn apply(
    State(platform): State<Platform>,
    visit: Visit,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| FIELDS.contains(&name) || of_a_place(name))?;
    let programme = platform.submissions.programmes().get(&id).ok_or_else(Problem::not_found)?;
    let applied = match draft(&platform, &visit, &fields).await {
        Ok(draft) => platform.submissions.apply_to_programme(&id, &draft).await,
        Err(wrong) => Err(wrong),
    };
    let (status, errors) = match applied {
        Ok(()) => return respond::see_other("/meedoen/bedankt"),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let fields: Vec<FieldError> = refusal.fields.into_iter().map(of_form).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, FormErrors::in_language(visit.language, &fields))
        }
        Err(refusal) if refusal.kind == ErrorKind::Conflict => {
            (StatusCode::CONFLICT, FormErrors::refused(visit.language, &refusal))
        }
        Err(refusal) => return Err(refusal.into()),
    };
    shown(status, &platform, &visit, programme, &fields, errors)
}

/// Look in your mailbox.
pub(crate) async fn thanks(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    respond::ok(&step(&platform, &visit, JoinStep::Thanks, String::new()))
}

fn of_a_place(name: &str) -> bool {
    let number = OF_A_PLACE.iter().find_map(|start| name.strip_prefix(start));
    number
        .and_then(|number| number.parse::<usize>().ok())
        .is_some_and(|number| (1..=PLACES).contains(&number))
}

/// An error of the use case as one of the form: `/contact/email` is the field `email`, `/locations/0/name` is
/// `place_1`.
fn of_form(error: FieldError) -> FieldError {
    let parts: Vec<&str> = error.pointer.split('/').skip(1).collect();
    let pointer = match parts.as_slice() {
        ["locations", number, ..] => {
            let number = number.parse::<usize>().unwrap_or(0).saturating_add(1);
            format!("/place_{number}")
        }
        ["local_desk", ..] => "/local_desk_name".to_owned(),
        ["contact" | "applicant", field] => format!("/{field}"),
        _ => error.pointer.clone(),
    };
    FieldError { pointer, ..error }
}

fn yes_no(text: &str) -> Option<bool> {
    match text {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    }
}

fn wrong(pointer: &str) -> RuleError {
    RuleError::invalid(vec![FieldError::new(pointer, "invalid_value", "Kies een waarde uit de lijst.")])
}

async fn draft(platform: &Platform, visit: &Visit, fields: &Fields) -> Result<ApplicationDraft, RuleError> {
    let secret = |name: &str| Redacted::new(fields.text(name).to_owned());
    let mut locations = Vec::new();
    for number in 1..=PLACES {
        if !fields.text(&format!("place_{number}")).trim().is_empty() {
            locations.push(location(platform, fields, number).await?);
        }
    }
    let desk = fields.text("local_desk_name");
    let sector = match fields.text("sector") {
        "" => None,
        sector => Some(sector.parse().map_err(|_| wrong("/sector"))?),
    };
    Ok(ApplicationDraft {
        applicant: fields.text("kind").parse().map_err(|_| wrong("/kind"))?,
        applicant_name: fields.text("name").to_owned(),
        sector,
        municipalities: fields
            .text("municipalities")
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
        local_desk: yes_no(fields.text("local_desk"))
            .map(|involved| LocalDeskDraft { involved, name: desk.to_owned() }),
        accepts_charter: fields.ticked("accepts_charter"),
        contact: ContactDraft {
            first_name: secret("first_name"),
            last_name: secret("last_name"),
            email: secret("email"),
            phone: secret("phone"),
        },
        motivation: secret("motivation"),
        locations,
        language: visit.language.code().to_owned(),
    })
}

async fn location(platform: &Platform, fields: &Fields, number: usize) -> Result<LocationDraft, RuleError> {
    let field = |name: &str| fields.text(&format!("{name}_{number}"));
    let text = field("place").trim();
    // The address of a page of a facility, in whatever language.
    let slug =
        text.split_once("/voorziening/").map(|(_, rest)| rest.split(['?', '#', '/']).next().unwrap_or(rest));
    let facility = match slug {
        Some(slug) => match platform.reading.facility_by_slug(slug).await {
            Ok(found) => Some(found.facility.id),
            Err(refusal) if refusal.kind == ErrorKind::NotFound => {
                let detail = "Deze voorziening kennen we niet.";
                let pointer = format!("/place_{number}");
                return Err(RuleError::invalid(vec![FieldError::new(pointer, "facility_not_found", detail)]));
            }
            Err(other) => return Err(other),
        },
        None => None,
    };
    let line = |name: &str| Some(field(name).to_owned()).filter(|text| !text.trim().is_empty());
    Ok(LocationDraft {
        facility,
        name: if facility.is_none() { text.to_owned() } else { String::new() },
        municipality: line("municipality"),
        organiser: line("organiser"),
        kind: field("kind").parse::<LocationKind>().ok(),
        income_based_price: yes_no(field("income")),
        quality_label: yes_no(field("label")),
    })
}

fn shown(
    status: StatusCode,
    platform: &Platform,
    visit: &Visit,
    asked: &Programme,
    fields: &Fields,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let language = visit.language;
    let text = |name: &str| fields.text(name).to_owned();
    let kind =
        |one: &ApplicantKind| Choice::new(one.as_str(), language.applicant_kind(*one), fields.text("kind"));
    let sector =
        |one: &domain::Sector| Choice::new(one.as_str(), language.sector(*one), fields.text("sector"));
    let place = |number: usize| {
        let of = |name: &str| fields.text(&format!("{name}_{number}")).to_owned();
        let chosen = of("kind");
        let kind = |one: &LocationKind| Choice::new(one.as_str(), language.location_kind(*one), &chosen);
        JoinPlace {
            number,
            text: of("place"),
            municipality: of("municipality"),
            organiser: of("organiser"),
            kinds: LocationKind::ALL.iter().map(kind).collect(),
            income: language.yes_no(&of("income")),
            label: language.yes_no(&of("label")),
        }
    };
    let form = JoinForm {
        kinds: ApplicantKind::ALL.iter().map(kind).collect(),
        sectors: if asked.sectors.len() > 1 {
            asked.sectors.iter().map(sector).collect()
        } else {
            Vec::new()
        },
        name: text("name"),
        municipalities: text("municipalities"),
        desks: language.yes_no(fields.text("local_desk")),
        desk_name: text("local_desk_name"),
        first_name: text("first_name"),
        last_name: text("last_name"),
        email: text("email"),
        phone: text("phone"),
        motivation: text("motivation"),
        accepts: fields.ticked("accepts_charter"),
        places: (1..=PLACES).map(place).collect(),
    };
    let shell = view::public(platform, visit, "/meedoen");
    let programme = programme(asked, language, platform.submissions.takes_applications(asked));
    respond::with(status, &JoinFormPage { shell, programme, form, errors })
}
