//! The columns of one segment that a search reads.

use super::collect::Wanted;
use super::schema::column;
use crate::cursor::Key;
use std::ops::Bound;
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, SegmentReader, TantivyError};

/// Mean radius of the earth, IUGG (6371.0088 km).
const EARTH_KM: f64 = 6_371.008_8;

/// Columns of a segment. One that no document of the segment fills is absent.
pub struct Columns {
    /// The columns to count, in the order of [`Wanted::facets`].
    pub facets: Vec<Option<StrColumn>>,
    names: Option<StrColumn>,
    name_words: Option<Column<u64>>,
    id_high: Option<Column<u64>>,
    id_low: Option<Column<u64>>,
    lat: Option<Column<f64>>,
    lon: Option<Column<f64>>,
    scores: Scores,
    /// The column of a theme, absent where no document of the segment has it, and the least mean.
    floor: Option<(Option<Column<i64>>, i64)>,
    takes_part: Option<Column<u64>>,
    review_count: Option<Column<u64>>,
    published: Option<Column<i64>>,
}

/// Scores overall, or of one theme.
enum Scores {
    Overall(Option<Column<f64>>),
    Theme(Option<Column<i64>>),
}

impl Columns {
    /// Opens what `wanted` needs.
    ///
    /// # Errors
    /// When the segment is damaged.
    pub fn open(reader: &SegmentReader, wanted: &Wanted) -> tantivy::Result<Self> {
        let fast = reader.fast_fields();
        let facets = wanted.facets.iter().map(|(_, name)| fast.str(name)).collect::<tantivy::Result<_>>()?;
        let scores = match &wanted.theme {
            None => Scores::Overall(fast.column_opt(column::SCORE)?),
            Some(theme) => Scores::Theme(fast.column_opt(&format!("{}.{theme}", column::THEMES))?),
        };
        let floor = match &wanted.theme_floor {
            None => None,
            Some((theme, least)) => Some((fast.column_opt(&format!("{}.{theme}", column::THEMES))?, *least)),
        };
        Ok(Self {
            floor,
            facets,
            names: fast.str(column::NAME_SORT)?,
            name_words: fast.column_opt(column::NAME_WORDS)?,
            id_high: fast.column_opt(column::ID_HIGH)?,
            id_low: fast.column_opt(column::ID_LOW)?,
            lat: fast.column_opt(column::LAT)?,
            lon: fast.column_opt(column::LON)?,
            scores,
            takes_part: fast.column_opt(column::TAKES_PART)?,
            review_count: fast.column_opt(column::REVIEW_COUNT)?,
            published: fast.column_opt(column::PUBLISHED)?,
        })
    }

    /// The id's bits.
    pub fn id(&self, doc: DocId) -> u128 {
        (u128::from(first(&self.id_high, doc)) << 64) | u128::from(first(&self.id_low, doc))
    }

    /// Score of the document, 1 to 5.
    pub fn score(&self, doc: DocId) -> Option<f64> {
        match &self.scores {
            Scores::Overall(column) => column.as_ref()?.first(doc),
            Scores::Theme(column) => column.as_ref()?.first(doc).map(|score| score as f64),
        }
    }

    /// Whether the mean of the theme that was asked for is high enough; true where none was.
    pub fn reaches_floor(&self, doc: DocId) -> bool {
        self.floor.as_ref().is_none_or(|(column, least)| {
            column.as_ref().and_then(|column| column.first(doc)).is_some_and(|mean| mean >= *least)
        })
    }

    /// Whether the facility takes part.
    pub fn takes_part(&self, doc: DocId) -> bool {
        first(&self.takes_part, doc) == 1
    }

    /// Published reviews of the facility, below 2^32.
    pub fn review_count(&self, doc: DocId) -> u64 {
        first(&self.review_count, doc)
    }

    /// Words in the name.
    pub fn name_words(&self, doc: DocId) -> u64 {
        first(&self.name_words, doc)
    }

    /// Publication time, ascending from the newest.
    pub fn newest(&self, doc: DocId) -> u64 {
        let millis = self.published.as_ref().and_then(|column| column.first(doc)).unwrap_or(0);
        u64::MAX - (millis.cast_unsigned() ^ (1 << 63))
    }

    /// Place of the name among the names of this segment.
    pub fn name_ordinal(&self, doc: DocId) -> u64 {
        self.names.as_ref().and_then(|names| names.ords().first(doc)).unwrap_or(0)
    }

    /// The folded name at that place.
    ///
    /// # Errors
    /// When the segment is damaged.
    pub fn name(&self, ordinal: u64) -> tantivy::Result<String> {
        let mut name = String::new();
        if let Some(names) = &self.names {
            names.ord_to_str(ordinal, &mut name).map_err(TantivyError::from)?;
        }
        Ok(name)
    }

    /// A key of the whole index as one of this segment, where its name may not occur: then the
    /// largest key below the next name.
    ///
    /// # Errors
    /// When the segment is damaged.
    pub fn name_bound(&self, key: &Key) -> tantivy::Result<(u64, u64, u128)> {
        let Some(names) = &self.names else { return Ok((key.primary, u64::MAX, u128::MAX)) };
        let dictionary = names.dictionary();
        if let Some(ordinal) = dictionary.term_ord(key.name.as_bytes())? {
            return Ok((key.primary, ordinal, key.id.as_u128()));
        }
        let from = (Bound::Included(key.name.as_bytes()), Bound::Unbounded);
        let (next, _) = dictionary.term_bounds_to_ord(from.0, from.1)?;
        Ok(match next {
            Bound::Included(0) | Bound::Excluded(0) | Bound::Unbounded => match key.primary.checked_sub(1) {
                Some(before) => (before, u64::MAX, u128::MAX),
                // Nothing comes before primary 0: a key that only a nil id could equal.
                None => (0, 0, 0),
            },
            // An ordinal past the last means that no name of this primary value follows.
            Bound::Included(next) | Bound::Excluded(next) => (key.primary, next - 1, u128::MAX),
        })
    }

    /// Great-circle distance in kilometres, or none where the place is unknown or surely farther
    /// away than `within_km`, which a box decides before any sine is taken.
    pub fn distance_km(&self, doc: DocId, (lat, lon): (f64, f64), within_km: Option<f64>) -> Option<f64> {
        let to_lat = self.lat.as_ref()?.first(doc)?;
        let to_lon = self.lon.as_ref()?.first(doc)?;
        if let Some(km) = within_km {
            let degrees = (km / EARTH_KM).to_degrees() * 1.001;
            let across = degrees / lat.abs().max(to_lat.abs()).min(89.0).to_radians().cos();
            let turn = (to_lon - lon).abs();
            if (to_lat - lat).abs() > degrees || turn.min(360.0 - turn) > across {
                return None;
            }
        }
        Some(haversine_km((lat, lon), (to_lat, to_lon)))
    }
}

fn first(column: &Option<Column<u64>>, doc: DocId) -> u64 {
    column.as_ref().and_then(|column| column.first(doc)).unwrap_or(0)
}

/// Great-circle distance between two points in degrees, by the haversine formula.
pub fn haversine_km((lat1, lon1): (f64, f64), (lat2, lon2): (f64, f64)) -> f64 {
    let (phi1, phi2) = (lat1.to_radians(), lat2.to_radians());
    let a = ((phi2 - phi1) / 2.0).sin().powi(2)
        + phi1.cos() * phi2.cos() * ((lon2 - lon1).to_radians() / 2.0).sin().powi(2);
    2.0 * EARTH_KM * a.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::haversine_km;

    #[test]
    fn distances_are_right() {
        let (gent, brugge) = ((51.0543, 3.7174), (51.2093, 3.2247));
        assert!((haversine_km(gent, brugge) - 38.5).abs() < 0.5);
        assert!(haversine_km(gent, gent).abs() < 1e-9);
    }
}
