//! What a row means for the facility that has its key already.

use crate::register::fold::fold;
use crate::register::row::FacilityRow;
use chrono::{DateTime, NaiveTime, Utc};
use domain::Facility;

/// What happens to a facility that is there already.
#[derive(Debug)]
pub(super) enum Fate {
    /// Nothing.
    Unchanged,
    /// Other facts.
    Changed(Box<Facility>),
    /// It has ended; other facts may have changed too.
    Closed(Box<Facility>),
}

/// Why a row cannot belong to the facility that has its key; `None` when it can.
///
/// A facility may be renamed, move, or be filed under another sector, and keeps its key. Everything at
/// once is another facility under a key that was given out twice, and overwriting would move the reviews
/// of one to the other. Likewise a made-up facility never becomes a real one, nor the reverse.
pub(super) fn conflict(row: &FacilityRow, there: &Facility, invented: bool) -> Option<String> {
    if there.invented != invented {
        let whose = if there.invented { "an invented" } else { "a real" };
        return Some(format!("is the key of {whose} facility already"));
    }
    let renamed = fold(&row.name) != fold(&there.name);
    let moved = row.nis != there.nis;
    let refiled = row.sector != there.sector;
    (renamed && moved && refiled).then(|| {
        "is the key of another facility already: name, municipality and sector all differ".to_owned()
    })
}

/// What the row changes. Its slug, the organisation that joined and its taking part are not the
/// register's to change: links would break, and members lose their place.
pub(super) fn fate(row: &FacilityRow, there: &Facility, now: DateTime<Utc>) -> Fate {
    let mut facility = filled(row, there.clone());
    facility.closed_at = closed_at(row, now);
    if facility.closed_at.is_some() && there.closed_at.is_some() {
        facility.closed_at = there.closed_at;
    }
    if facility == *there {
        Fate::Unchanged
    } else if facility.closed_at.is_some() && there.closed_at.is_none() {
        Fate::Closed(Box::new(facility))
    } else {
        Fate::Changed(Box::new(facility))
    }
}

/// The facility with the facts of the row.
pub(super) fn filled(row: &FacilityRow, facility: Facility) -> Facility {
    Facility {
        external_id: row.external_id.clone(),
        name: row.name.clone(),
        kind: row.kind.clone(),
        sector: row.sector,
        organiser: row.organiser.clone(),
        municipality: row.municipality.clone(),
        nis: row.nis.clone(),
        province: row.province.clone(),
        postcode: row.postcode.clone(),
        street: row.street.clone(),
        point: row.point,
        point_approximate: row.point_approximate,
        phone: row.phone.clone(),
        email: row.email.clone(),
        website: row.website.clone(),
        capacity: row.capacity.or(facility.capacity),
        offer: row.offer.clone(),
        source: row.source.clone(),
        ..facility
    }
}

/// When the row says that the facility ended; a date to come closes nothing yet.
pub(super) fn closed_at(row: &FacilityRow, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    row.end_date.map(|date| date.and_time(NaiveTime::MIN).and_utc()).filter(|end| *end <= now)
}
