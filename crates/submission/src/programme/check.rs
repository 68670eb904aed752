//! Whether a draft of an application can be taken in.

use super::{ApplicationDraft, LocationDraft};
use crate::{Submissions, language};
use domain::ids::LocationId;
use domain::pilot::{LocationKind, Programme};
use domain::text::{graphemes, normalise, normalise_line};
use domain::{EmailAddress, Facility, FieldError, RuleError, Sector};
use std::collections::HashSet;
use std::ops::RangeInclusive;
use storage::{ApplicationContact, LocationRecord};

const NAME: RangeInclusive<usize> = 1..=150;
const PERSON: RangeInclusive<usize> = 1..=100;
const PHONE: RangeInclusive<usize> = 0..=40;
const PLACE: RangeInclusive<usize> = 1..=80;
const MOTIVATION: RangeInclusive<usize> = 0..=4000;
const MUNICIPALITIES: RangeInclusive<usize> = 1..=30;
const MOST_LOCATIONS: usize = 100;

/// A draft that can be taken in.
pub(super) struct Sound {
    pub(super) sector: Sector,
    pub(super) applicant_name: String,
    pub(super) municipalities: Vec<String>,
    pub(super) local_desk: Option<String>,
    pub(super) address: EmailAddress,
    pub(super) contact: ApplicationContact,
    pub(super) locations: Vec<LocationRecord>,
}

/// What is wrong with a draft, gathered on the way.
struct Errors(Vec<FieldError>);

impl Errors {
    fn add(&mut self, pointer: impl Into<String>, code: &'static str, detail: impl Into<String>) {
        self.0.push(FieldError::new(pointer, code, detail));
    }

    /// A line of text of a sound length.
    fn line(&mut self, pointer: impl Into<String>, text: &str, length: &RangeInclusive<usize>) -> String {
        let text = normalise_line(text);
        self.length(pointer, &text, length);
        text
    }

    fn length(&mut self, pointer: impl Into<String>, text: &str, length: &RangeInclusive<usize>) {
        let (shortest, longest) = (length.start(), length.end());
        match graphemes(text) {
            n if n < *shortest => self.add(pointer, "too_short", "Vul dit in."),
            n if n > *longest => {
                self.add(pointer, "too_long", format!("Schrijf hoogstens {longest} tekens."));
            }
            _ => {}
        }
    }
}

impl Submissions {
    /// The draft as it is stored.
    ///
    /// Errors: `invalid_fields` (422) with everything that is wrong.
    pub(super) async fn sound(
        &self,
        programme: &Programme,
        draft: &ApplicationDraft,
    ) -> Result<Sound, RuleError> {
        let mut errors = Errors(Vec::new());
        let sector = sector(&mut errors, programme, draft.sector);
        let applicant_name = errors.line("/applicant/name", &draft.applicant_name, &NAME);
        let municipalities = municipalities(&mut errors, &draft.municipalities);
        let local_desk = match &draft.local_desk {
            None => Some(String::new()),
            Some(desk) if desk.involved => Some(errors.line("/local_desk/name", &desk.name, &NAME)),
            Some(_) => None,
        };
        let address = self.application_address(&mut errors, draft.contact.email.expose());
        let motivation = normalise(draft.motivation.expose());
        errors.length("/motivation", &motivation, &MOTIVATION);
        let contact = ApplicationContact {
            first_name: errors.line("/contact/first_name", draft.contact.first_name.expose(), &PERSON),
            last_name: errors.line("/contact/last_name", draft.contact.last_name.expose(), &PERSON),
            email: address.as_ref().map(|one| one.deliverable().expose().clone()).unwrap_or_default(),
            phone: errors.line("/contact/phone", draft.contact.phone.expose(), &PHONE),
            motivation,
        };
        errors.0.extend(language::check(&draft.language));
        let locations = self.locations(&mut errors, sector, &draft.locations).await?;
        match (sector, address) {
            (Some(sector), Some(address)) if errors.0.is_empty() => {
                Ok(Sound { sector, applicant_name, municipalities, local_desk, address, contact, locations })
            }
            _ => Err(RuleError::invalid(errors.0)),
        }
    }

    fn application_address(&self, errors: &mut Errors, given: &str) -> Option<EmailAddress> {
        let Ok(address) = EmailAddress::parse(given) else {
            let detail = "Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.be.";
            errors.add("/contact/email", "bad_email", detail);
            return None;
        };
        if self.rules.is_disposable(address.domain()) {
            let detail = "Gebruik een gewoon e-mailadres: met een wegwerpadres kunnen we je niet bereiken.";
            errors.add("/contact/email", "disposable_address", detail);
        }
        Some(address)
    }

    async fn locations(
        &self,
        errors: &mut Errors,
        sector: Option<Sector>,
        drafts: &[LocationDraft],
    ) -> Result<Vec<LocationRecord>, RuleError> {
        if drafts.len() > MOST_LOCATIONS {
            errors.add("/locations", "too_many", format!("Geef hoogstens {MOST_LOCATIONS} locaties."));
            return Ok(Vec::new());
        }
        let ids: Vec<_> = drafts.iter().filter_map(|draft| draft.facility).collect();
        let found = self.store.view().facilities().find_many(&ids).await?;
        let mut seen = HashSet::new();
        let mut sound = Vec::with_capacity(drafts.len());
        for (n, draft) in drafts.iter().enumerate() {
            let facility = draft.facility.and_then(|id| found.iter().find(|facility| facility.id == id));
            let location = self.location(errors, n, draft, facility, sector);
            let key = (location.facility, location.name.to_lowercase(), location.municipality.clone());
            if !seen.insert(key) {
                errors.add(format!("/locations/{n}"), "twice", "Deze locatie staat er al.");
            }
            sound.push(location);
        }
        Ok(sound)
    }

    fn location(
        &self,
        errors: &mut Errors,
        n: usize,
        draft: &LocationDraft,
        facility: Option<&Facility>,
        sector: Option<Sector>,
    ) -> LocationRecord {
        let at = |field: &str| format!("/locations/{n}/{field}");
        match (draft.facility, facility) {
            (Some(_), None) => {
                errors.add(at("facility_id"), "facility_not_found", "Deze voorziening kennen we niet.");
            }
            (_, Some(facility)) if sector.is_some_and(|sector| sector != facility.sector) => {
                let detail = "Deze voorziening hoort bij een andere sector.";
                errors.add(at("facility_id"), "other_sector", detail);
            }
            (_, Some(facility)) if facility.closed_at.is_some() => {
                errors.add(at("facility_id"), "facility_closed", "Deze voorziening bestaat niet meer.");
            }
            _ => {}
        }
        let name = match (draft.facility, facility) {
            (_, Some(facility)) => facility.name.clone(),
            (Some(_), None) => String::new(),
            (None, None) => errors.line(at("name"), &draft.name, &NAME),
        };
        let mut line = |field: &str, text: &Option<String>, length| {
            let text = text.as_deref().filter(|text| !text.trim().is_empty())?;
            Some(errors.line(at(field), text, length))
        };
        LocationRecord {
            id: LocationId::next(self.ids.as_ref()),
            facility: draft.facility,
            name,
            municipality: line("municipality", &draft.municipality, &PLACE),
            organiser: line("organiser", &draft.organiser, &NAME),
            kind: draft.kind.unwrap_or(LocationKind::Other),
            income_based_price: draft.income_based_price,
            quality_label: draft.quality_label,
            chosen: true,
        }
    }
}

fn sector(errors: &mut Errors, programme: &Programme, given: Option<Sector>) -> Option<Sector> {
    match (given, programme.sectors.as_slice()) {
        (Some(sector), sectors) if sectors.contains(&sector) => Some(sector),
        (None, [only]) => Some(*only),
        _ => {
            errors.add("/sector", "invalid_value", "Kies een sector van dit programma.");
            None
        }
    }
}

fn municipalities(errors: &mut Errors, given: &[String]) -> Vec<String> {
    if !MUNICIPALITIES.contains(&given.len()) {
        let detail = format!("Geef 1 tot {} gemeenten.", MUNICIPALITIES.end());
        errors.add("/municipalities", "bad_length", detail);
        return Vec::new();
    }
    let lines = given.iter().enumerate();
    lines.map(|(n, name)| errors.line(format!("/municipalities/{n}"), name, &PLACE)).collect()
}
