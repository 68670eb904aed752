//! Subscriptions as they are shown.

use crate::address::Address;
use crate::fields::Fields;
use domain::belgium;
use submission::{FollowedName, FollowedThing};
use templates::pages::{SubscribeForm, SubscriptionRow};
use templates::{Language, choices};

/// What is followed, in words.
pub(crate) fn name(language: Language, about: &FollowedName) -> String {
    match about {
        FollowedName::Facility(facility) => facility.name.clone(),
        FollowedName::Municipality(name) => name.clone(),
        FollowedName::Sector(sector) => language.sector(*sector),
    }
}

/// The page about what is followed.
fn href(about: &FollowedName) -> String {
    match about {
        FollowedName::Facility(facility) => format!("/voorziening/{}", facility.slug),
        FollowedName::Municipality(name) => Address::new("/").with("municipality", &**name).href(),
        FollowedName::Sector(sector) => Address::new("/").with("sector", sector.as_str()).href(),
    }
}

/// The form to follow something, as far as it was filled in.
pub(crate) fn form(language: Language, about: &FollowedName, fields: &Fields) -> SubscribeForm {
    let (field, value) = match about {
        FollowedName::Facility(facility) => ("voorziening", facility.slug.as_str()),
        FollowedName::Municipality(name) => ("gemeente", name.as_str()),
        FollowedName::Sector(sector) => ("sector", sector.as_str()),
    };
    let asked = Some(fields.text("frequency")).filter(|frequency| !frequency.is_empty());
    SubscribeForm {
        back: href(about),
        email: fields.text("email").to_owned(),
        frequencies: choices::frequencies(language, asked.unwrap_or("weekly")),
        ..SubscribeForm::new(language, field, value, &name(language, about))
    }
}

/// One thing that is followed.
pub(crate) fn row(language: Language, thing: &FollowedThing) -> SubscriptionRow {
    SubscriptionRow {
        id: thing.id.to_string(),
        name: name(language, &thing.about),
        href: href(&thing.about),
        frequencies: choices::frequencies(language, thing.frequency.as_str()),
        since: belgium::day(thing.since),
    }
}
