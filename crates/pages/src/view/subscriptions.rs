//! Subscriptions as they are shown.

use crate::address::Address;
use crate::fields::Fields;
use domain::belgium;
use submission::{FollowedName, FollowedThing};
use templates::pages::{SubscribeForm, SubscriptionRow};
use templates::{Language, Speak, choices};

/// What is followed, in words.
pub(crate) fn name(language: Language, about: &FollowedName) -> String {
    match about {
        FollowedName::Facility(facility) => facility.name.clone(),
        FollowedName::Municipality(name) => name.clone(),
        FollowedName::Sector(sector) => language.sector(*sector),
        FollowedName::Programme(programme) => {
            let words = programme.words(language.code()).or_else(|| programme.words("nl"));
            let title = words.map(|words| words.title.clone()).unwrap_or_default();
            language.with("follow-newsletter", "name", title)
        }
    }
}

/// The page about what is followed.
fn href(about: &FollowedName) -> String {
    match about {
        FollowedName::Facility(facility) => format!("/voorziening/{}", facility.slug),
        FollowedName::Municipality(name) => Address::new("/").with("municipality", &**name).href(),
        FollowedName::Sector(sector) => Address::new("/").with("sector", sector.as_str()).href(),
        FollowedName::Programme(programme) => format!("/meedoen/programma/{}", programme.id),
    }
}

/// The form to follow something, as far as it was filled in.
pub(crate) fn form(language: Language, about: &FollowedName, fields: &Fields) -> SubscribeForm {
    let (field, value) = match about {
        FollowedName::Facility(facility) => ("voorziening", facility.slug.as_str()),
        FollowedName::Municipality(name) => ("gemeente", name.as_str()),
        FollowedName::Sector(sector) => ("sector", sector.as_str()),
        FollowedName::Programme(programme) => ("programma", programme.id.as_str()),
    };
    let asked = Some(fields.text("frequency")).filter(|frequency| !frequency.is_empty());
    SubscribeForm {
        back: href(about),
        email: fields.text("email").to_owned(),
        // A newsletter comes when there is one.
        frequencies: match about.followed().has_digests() {
            true => choices::frequencies(language, asked.unwrap_or("weekly")),
            false => Vec::new(),
        },
        ..SubscribeForm::new(language, field, value, &name(language, about))
    }
}

/// One thing that is followed.
pub(crate) fn row(language: Language, thing: &FollowedThing) -> SubscriptionRow {
    SubscriptionRow {
        id: thing.id.to_string(),
        name: name(language, &thing.about),
        href: href(&thing.about),
        frequencies: match thing.about.followed().has_digests() {
            true => choices::frequencies(language, thing.frequency.as_str()),
            false => Vec::new(),
        },
        since: belgium::day(thing.since),
    }
}
