//! What the public reviews of places add up to per quarter and year, to read. `place_counts` keeps it.

use crate::entity::{place_facility, place_period};
use crate::error::{StorageError, parse};
use domain::figures::{Grain, Sums};
use domain::{Facility, Sector};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

/// Where a facility counts. Empty names stand for what the register does not say, and for places without a
/// province, as in Brussels.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sector.
    pub sector: Sector,
    /// The province in Dutch.
    pub province: String,
    /// The municipality in Dutch.
    pub municipality: String,
}

/// How many facilities a place has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFacilities {
    /// The place.
    pub place: Place,
    /// Facilities that are not closed.
    pub facilities: i64,
    /// Those of them with a public review.
    pub reviewed: i64,
}

/// Which places to add up: those that are like all that is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceFilter {
    /// Of one sector.
    pub sector: Option<Sector>,
    /// Of one province; an empty one for places without.
    pub province: Option<String>,
    /// Of one municipality; an empty one for facilities without.
    pub municipality: Option<String>,
}

/// By what to tell the sums apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceGroup {
    /// By nothing.
    Whole,
    /// By sector.
    Sector,
    /// By province.
    Province,
    /// By municipality.
    Municipality,
}

/// Sums of a group in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSums {
    /// The number of the period; see [`Grain::period`].
    pub period: i32,
    /// The name of the group; empty for [`PlaceGroup::Whole`].
    pub group: String,
    /// The sums.
    pub sums: Sums,
}

/// The figures of places.
#[derive(Debug)]
pub struct Places<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl Place {
    /// Where a facility counts.
    pub fn of(facility: &Facility) -> Self {
        Self {
            sector: facility.sector,
            province: facility.province.clone().unwrap_or_default(),
            municipality: facility.municipality.clone().unwrap_or_default(),
        }
    }
}

impl PlaceFilter {
    fn periods(&self) -> Condition {
        use place_period::Column;
        Condition::all()
            .add_option(self.sector.map(|sector| Column::Sector.eq(sector.as_str())))
            .add_option(self.province.as_ref().map(|name| Column::Province.eq(name)))
            .add_option(self.municipality.as_ref().map(|name| Column::Municipality.eq(name)))
    }
}

impl<'t> Places<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Over the connection or transaction of another table.
    pub(crate) fn beside(db: &'t DatabaseExecutor<'_>) -> Self {
        Self::new(match db {
            DatabaseExecutor::Connection(connection) => DatabaseExecutor::Connection(connection),
            DatabaseExecutor::Transaction(transaction) => DatabaseExecutor::Transaction(transaction),
            DatabaseExecutor::OwnedTransaction(transaction) => DatabaseExecutor::Transaction(transaction),
        })
    }

    /// The year of the oldest review that counts here.
    pub async fn first_year(&self) -> Result<Option<i32>, StorageError> {
        use place_period::{Column, Entity};
        let years = Entity::find().select_only().column(Column::Period);
        let years = years.filter(Column::Grain.eq(Grain::Year.months())).order_by_asc(Column::Period);
        Ok(years.limit(1).into_tuple().one(&self.db).await?)
    }

    /// The sums of the periods `from` up to and including `to`, told apart by `group`, in order of period and
    /// name. At most a row for every period and group that has a review.
    pub async fn sums(
        &self,
        filter: &PlaceFilter,
        grain: Grain,
        (from, to): (i32, i32),
        group: PlaceGroup,
    ) -> Result<Vec<PlaceSums>, StorageError> {
        use place_period::{Column, Entity};
        let whole = |column: Column| Expr::col((Entity, column)).sum().cast_as("bigint");
        let name = match group {
            PlaceGroup::Whole => None,
            PlaceGroup::Sector => Some(Column::Sector),
            PlaceGroup::Province => Some(Column::Province),
            PlaceGroup::Municipality => Some(Column::Municipality),
        };
        let mut query = Entity::find()
            .select_only()
            .column(Column::Period)
            .column_as(whole(Column::ReviewCount), "reviews")
            .column_as(whole(Column::ScoredCount), "scored")
            .column_as(whole(Column::MeanPartsSum), "parts")
            .column_as(whole(Column::FacilityCount), "facilities")
            .filter(Column::Grain.eq(grain.months()))
            .filter(Column::Period.between(from, to))
            .filter(filter.periods())
            .group_by(Column::Period)
            .order_by_asc(Column::Period);
        let told = |period, (reviews, scored, mean_parts, facilities), group| PlaceSums {
            period,
            group,
            sums: Sums { reviews, scored, mean_parts, facilities },
        };
        let Some(name) = name else {
            let rows: Vec<(i32, i64, i64, i64, i64)> = query.into_tuple().all(&self.db).await?;
            let rows = rows.into_iter();
            return Ok(rows.map(|(period, a, b, c, d)| told(period, (a, b, c, d), String::new())).collect());
        };
        query = query.column(name).group_by(name).order_by_asc(name);
        let rows: Vec<(i32, i64, i64, i64, i64, String)> = query.into_tuple().all(&self.db).await?;
        Ok(rows.into_iter().map(|(period, a, b, c, d, name)| told(period, (a, b, c, d), name)).collect())
    }

    /// The name of a municipality with a facility, as the register writes it, whatever the capitals given.
    pub async fn municipality(&self, name: &str) -> Result<Option<String>, StorageError> {
        let wanted = name.trim().to_lowercase();
        let mut names = self.all().await?.into_iter().map(|one| one.place.municipality);
        Ok(names.find(|name| !name.is_empty() && name.to_lowercase() == wanted))
    }

    /// Every place with a facility that is not closed, or with a public review: at most a row for every sector in
    /// every municipality.
    pub async fn all(&self) -> Result<Vec<PlaceFacilities>, StorageError> {
        use place_facility::{Column, Entity};
        let open = Entity::find().filter(Column::Sector.is_in(Sector::ALL.map(Sector::as_str)));
        let mut all: BTreeMap<Place, (i64, i64)> = BTreeMap::new();
        for row in open.filter(Column::FacilityCount.gt(0)).all(&self.db).await? {
            let sector = parse("place_facilities", &row.sector)?;
            let place = Place { sector, province: row.province, municipality: row.municipality };
            all.insert(place, (row.facility_count.into(), row.reviewed_count.into()));
        }
        // Where every facility is closed their reviews stay.
        use place_period::Column as Of;
        let reviewed: Vec<(String, String, String)> = place_period::Entity::find()
            .select_only()
            .columns([Of::Sector, Of::Province, Of::Municipality])
            .filter(Of::Grain.eq(0))
            .into_tuple()
            .all(&self.db)
            .await?;
        for (sector, province, municipality) in reviewed {
            let place = Place { sector: parse("place_periods", &sector)?, province, municipality };
            all.entry(place).or_default();
        }
        let all = all.into_iter();
        Ok(all
            .map(|(place, (facilities, reviewed))| PlaceFacilities { place, facilities, reviewed })
            .collect())
    }
}
