//! Serious signals as contexts of pages.

use crate::view::{self, LANGUAGE};
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, FacilityId};
use domain::signal::rights::SignalAction;
use domain::{Contact, Facility, RuleError, Sector};
use http_kit::{Platform, Problem};
use moderation::{Editor, FullCase, FullSignal, Inspector, SignalItem};
use std::collections::{BTreeSet, HashMap};
use templates::forms::{Choice, FormError, FormErrors};
use templates::pages::{
    CaseSignals, ContactView, SignalLogRow, SignalPage, SignalPlace, SignalRow, SignalStep, StepForm,
};
use templates::{InspectorSignedIn, Language, Shell};

/// The frame of a page of the inspectorate.
pub(crate) fn inspectorate(platform: &Platform, inspector: &Inspector, path: &str) -> Shell {
    view::dutch(platform, path).for_inspector(InspectorSignedIn {
        name: inspector.name().expose().clone(),
        csrf_token: inspector.csrf_token().expose().clone(),
    })
}

/// Rows of a list, with the names of the facilities read together.
pub(crate) async fn rows(platform: &Platform, items: &[SignalItem]) -> Result<Vec<SignalRow>, Problem> {
    let ids: BTreeSet<FacilityId> = items.iter().map(|item| item.facility).collect();
    let found = platform.reading.facilities_with_ids(&Vec::from_iter(ids)).await?;
    let names: HashMap<FacilityId, String> =
        found.into_iter().map(|facility| (facility.id, facility.name)).collect();
    let name = |item: &SignalItem| names.get(&item.facility).cloned().unwrap_or_default();
    Ok(items.iter().map(|item| row(item, name(item))).collect())
}

fn row(item: &SignalItem, facility_name: String) -> SignalRow {
    SignalRow {
        id: item.matter.is_some().then(|| item.id.to_string()),
        reference: item.reference.clone(),
        facility_name,
        sector: item.sector,
        state: item.state,
        opened_at: item.opened_at,
        due_at: item.due_at,
        late: item.late,
        kind: item.matter.as_ref().map(|matter| (matter.kind, matter.urgency)),
    }
}

/// The block on the page of a case.
pub(crate) async fn of_case(
    platform: &Platform,
    editor: &Editor,
    full: &FullCase,
) -> Result<CaseSignals, Problem> {
    let items = platform.desk.case_signals(editor, full.case.id).await?;
    Ok(CaseSignals {
        case_id: full.case.id.to_string(),
        rows: rows(platform, &items).await?,
        proposal: full.proposed_signal().map(|draft| draft.quote),
    })
}

/// Whom somebody who wrote about a sector can call.
pub(crate) fn for_public(platform: &Platform, language: Language, sector: Sector) -> Vec<ContactView> {
    let now = platform.desk.now();
    let told = platform.desk.rules().signals.contacts.for_public(sector).map(|found| {
        let contact = contact(found, now);
        ContactView { about: language.about_contact(&found.id, &found.about), ..contact }
    });
    told.collect()
}

fn contact(contact: &Contact, now: DateTime<Utc>) -> ContactView {
    ContactView {
        name: contact.name.clone(),
        about: contact.about.clone(),
        phone: contact.phone.clone(),
        website: contact.website.clone(),
        reachable: contact.opening().reachable(now),
    }
}

/// The page of a signal.
pub(crate) fn page(platform: &Platform, shell: Shell, place: SignalPlace, full: &FullSignal) -> SignalPage {
    let (signal, now) = (&full.signal, platform.desk.now());
    let book = &platform.desk.rules().signals.contacts;
    let named = |id: &str| book.contact(id).map_or_else(|| id.to_owned(), |contact| contact.name.clone());
    let to = match full.actions.contains(&SignalAction::Refer) {
        true => book.for_desk(signal.kind, signal.sector, signal.urgency),
        false => Vec::new(),
    };
    SignalPage {
        shell,
        place,
        id: signal.id.to_string(),
        row: row(&full.item, full.facility.name.clone()),
        description: full.content.description.clone(),
        quote: full.content.quote.clone(),
        facility: lines(&full.facility),
        case_id: (place == SignalPlace::Desk).then(|| CaseId::to_string(&signal.case)),
        contact: signal.contact.as_deref().map(named),
        contacts: to.iter().map(|found| contact(found, now)).collect(),
        log: full
            .log
            .iter()
            .map(|line| SignalLogRow {
                at: line.at,
                actor: line.actor_name.expose().clone(),
                what: line.what,
                contact: line.contact.as_deref().map(named),
                note: line.note.as_ref().map(|note| note.expose().clone()),
            })
            .collect(),
        steps: SignalStep::ALL.into_iter().filter_map(|step| form(step, &full.actions, &to)).collect(),
        writer: None,
        errors: FormErrors::none(),
    }
}

fn lines(facility: &Facility) -> Vec<String> {
    let place = [facility.postcode.as_deref(), facility.municipality.as_deref()];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let all = [
        Some(LANGUAGE.kind(&facility.kind)),
        facility.organiser.clone(),
        facility.street.clone(),
        Some(place).filter(|place| !place.is_empty()),
    ];
    all.into_iter().flatten().collect()
}

fn form(step: SignalStep, actions: &[SignalAction], to: &[&Contact]) -> Option<StepForm> {
    let wanted: &[SignalAction] = match step {
        SignalStep::Refer => &[SignalAction::Refer],
        SignalStep::Receipt => &[SignalAction::Acknowledge, SignalAction::AcknowledgeElsewhere],
        SignalStep::Note => &[SignalAction::Note],
        SignalStep::Close => &[SignalAction::Close],
        SignalStep::Withdraw => &[SignalAction::Withdraw],
        SignalStep::Identity => &[SignalAction::SeeIdentity],
    };
    let offered = wanted.iter().any(|action| actions.contains(action));
    let contacts = to.iter().filter(|_| step == SignalStep::Refer);
    offered.then(|| StepForm {
        step,
        text: String::new(),
        contacts: contacts.map(|to| Choice::new(to.id.clone(), to.name.clone(), "")).collect(),
    })
}

/// What is wrong in the form of a step, at the fields that it has, and what was filled in.
pub(crate) fn refused(page: &mut SignalPage, step: SignalStep, refusal: &RuleError, text: &str, to: &str) {
    let at = |pointer: &str| match pointer {
        "/contact" => "contact".to_owned(),
        _ => step.field().to_owned(),
    };
    let errors = refusal.fields.iter();
    let errors: Vec<FormError> =
        errors.map(|wrong| FormError { field: at(&wrong.pointer), message: wrong.detail.clone() }).collect();
    page.errors =
        if errors.is_empty() { FormErrors::whole(refusal.detail.clone()) } else { FormErrors(errors) };
    if let Some(form) = page.steps.iter_mut().find(|form| form.step == step) {
        form.text = text.to_owned();
        for choice in &mut form.contacts {
            choice.selected = choice.value == to;
        }
    }
}
