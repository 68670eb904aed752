//! Keeping the figures of places, in the transaction that changes what they are made of.
//!
//! Rows are always changed in the same order: facilities per place first, then periods in the order of their key.
//! What sectors and provinces count comes last, by key too. A row of a facility is never waited for once one of these is held. So no two transactions wait for each other.

use crate::entity::{facility, facility_month, place_facility, place_period};
use crate::error::{StorageError, parse};
use crate::facilities::CHUNK;
use crate::places::{Place, Places};
use crate::sector_months::SectorChanges;
use crate::tx::Tx;
use domain::figures::Sums;
use domain::ids::FacilityId;
use domain::standing::Month;
use domain::{Aggregate, Facility};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many months each kind of period has; 0 is everything there is.
const GRAINS: [i32; 3] = [0, 3, 12];
/// More months than a facility's reviews can be spread over in a century.
const MONTHS: u64 = 1200;

/// What changes. Keys: grain, period, place.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    register: BTreeMap<Place, (i64, i64)>,
    periods: BTreeMap<(i32, i32, Place), Sums>,
    pub(crate) sectors: SectorChanges,
}

impl Changes {
    /// A facility came, went, or got or lost its first review. Closed ones count for nothing.
    pub(crate) fn facility(&mut self, place: Place, closed: bool, reviewed: bool, sign: i64) {
        if !closed {
            let (facilities, with_reviews) = self.register.entry(place).or_default();
            *facilities += sign;
            *with_reviews += if reviewed { sign } else { 0 };
        }
    }

    /// Moves what the months of a facility add up to from one place to another.
    fn move_months(&mut self, from: &Place, to: &Place, months: &[(i32, Sums)]) {
        for grain in GRAINS {
            let mut periods: BTreeMap<i32, Sums> = BTreeMap::new();
            for (month, sums) in months {
                let sum = periods.entry(period(grain, *month)).or_default();
                *sum += Sums { facilities: 0, ..*sums };
                sum.facilities = 1;
            }
            for (number, sums) in periods {
                *self.periods.entry((grain, number, to.clone())).or_default() += sums;
                *self.periods.entry((grain, number, from.clone())).or_default() += Sums::default() - sums;
            }
        }
    }
}

fn period(grain: i32, month: i32) -> i32 {
    if grain == 0 { 0 } else { month.div_euclid(grain) }
}

impl Places<'_> {
    /// Where a facility counts, and whether it is closed.
    pub(crate) async fn of_facility(&self, id: FacilityId) -> Result<(Place, bool), StorageError> {
        let row = facility::Entity::find_by_id(id.0).one(&self.db).await?;
        let row =
            row.ok_or_else(|| StorageError::corrupt("facilities", "a facility with reviews is missing"))?;
        let facility = Facility::try_from(row)?;
        Ok((Place::of(&facility), facility.closed_at.is_some()))
    }

    /// Takes up that a facility got its first public review (1), lost its last one (-1), or neither (0).
    pub(crate) async fn count_reviewed(&self, id: FacilityId, change: i64) -> Result<(), StorageError> {
        if change == 0 {
            return Ok(());
        }
        let (place, closed) = self.of_facility(id).await?;
        let mut changes = Changes::default();
        if !closed {
            changes.register.insert(place, (0, change));
        }
        self.apply(changes).await
    }

    /// Takes up that the figures of one month of a facility change. To be called before they are stored, by
    /// whoever holds the facility.
    pub(crate) async fn month_changes(
        &self,
        id: FacilityId,
        month: Month,
        before: &Aggregate,
        after: &Aggregate,
    ) -> Result<(), StorageError> {
        let (place, _) = self.of_facility(id).await?;
        let months = self.months_of(id).await?;
        let (old, new) = (sums(before), sums(after));
        let mut changes = Changes::default();
        for grain in GRAINS {
            let number = period(grain, month.number());
            let elsewhere =
                months.iter().any(|(other, _)| *other != month.number() && period(grain, *other) == number);
            let counts = |sums: Sums| i64::from(elsewhere || sums.reviews > 0);
            let facilities = counts(new) - counts(old);
            changes.periods.insert((grain, number, place.clone()), Sums { facilities, ..new - old });
        }
        self.apply(changes).await
    }

    /// What is stored of the months of a facility that have a review.
    async fn months_of(&self, id: FacilityId) -> Result<Vec<(i32, Sums)>, StorageError> {
        use facility_month::{Column, Entity};
        let rows: Vec<(i32, i32, i32, i64)> = Entity::find()
            .select_only()
            .columns([Column::Month, Column::ReviewCount, Column::ScoredCount, Column::MeanPartsSum])
            .filter(Column::FacilityId.eq(id.0))
            .limit(MONTHS)
            .into_tuple()
            .all(&self.db)
            .await?;
        let sums = rows.into_iter().filter(|(_, reviews, ..)| *reviews > 0).map(
            |(month, reviews, scored, mean_parts)| {
                let sums = Sums { reviews: reviews.into(), scored: scored.into(), mean_parts, facilities: 1 };
                (month, sums)
            },
        );
        Ok(sums.collect())
    }

    /// What changes when facilities get other facts. To be called before they are stored, by whoever holds them.
    pub(crate) async fn moves(&self, facilities: &[Facility]) -> Result<Changes, StorageError> {
        use facility::{Column, Entity};
        let mut before: BTreeMap<Uuid, facility::Model> = BTreeMap::new();
        for chunk in facilities.chunks(CHUNK) {
            let ids = chunk.iter().map(|facility| facility.id.0);
            let rows =
                Entity::find().filter(Column::Id.is_in(ids)).lock(crate::ROW_LOCK).all(&self.db).await?;
            before.extend(rows.into_iter().map(|row| (row.id, row)));
        }
        let mut changes = Changes::default();
        for facility in facilities {
            let Some(row) = before.remove(&facility.id.0) else { continue };
            let (reviewed, closed) = (row.review_count > 0, row.closed_at.is_some());
            let sector = parse("facilities", &row.sector)?;
            let from = Place {
                sector,
                province: row.province.unwrap_or_default(),
                municipality: row.municipality.unwrap_or_default(),
            };
            let to = Place::of(facility);
            changes.facility(from.clone(), closed, reviewed, -1);
            changes.facility(to.clone(), facility.closed_at.is_some(), reviewed, 1);
            if from != to && reviewed {
                changes.move_months(&from, &to, &self.months_of(facility.id).await?);
                self.move_counts(&mut changes.sectors, (&from, &to), facility.id).await?;
            }
        }
        Ok(changes)
    }

    /// Stores changes.
    pub(crate) async fn apply(&self, mut changes: Changes) -> Result<(), StorageError> {
        changes.register.retain(|_, change| *change != (0, 0));
        changes.periods.retain(|_, change| *change != Sums::default());
        let register: Vec<_> = changes.register.into_iter().collect();
        for chunk in register.chunks(CHUNK) {
            self.apply_register(chunk).await?;
        }
        let periods: Vec<_> = changes.periods.into_iter().collect();
        for chunk in periods.chunks(CHUNK) {
            self.apply_periods(chunk).await?;
        }
        for ((grain, number, place), change) in &periods {
            if change.reviews < 0 {
                self.forget_empty(*grain, *number, place).await?;
            }
        }
        self.apply_sectors(changes.sectors).await
    }

    async fn apply_register(&self, chunk: &[(Place, (i64, i64))]) -> Result<(), StorageError> {
        use place_facility::{ActiveModel, Column, Entity};
        let rows = chunk.iter().map(|(place, (facilities, reviewed))| ActiveModel {
            sector: Set(place.sector.to_string()),
            province: Set(place.province.clone()),
            municipality: Set(place.municipality.clone()),
            facility_count: Set(small(*facilities)),
            reviewed_count: Set(small(*reviewed)),
        });
        let mut add = OnConflict::columns([Column::Sector, Column::Province, Column::Municipality]);
        for column in [Column::FacilityCount, Column::ReviewedCount] {
            add.value(column, Expr::col((Entity, column)).add(Expr::col(("excluded", column))));
        }
        Entity::insert_many(rows).on_conflict(add).exec_without_returning(&self.db).await?;
        Ok(())
    }

    async fn apply_periods(&self, chunk: &[((i32, i32, Place), Sums)]) -> Result<(), StorageError> {
        use place_period::{ActiveModel, Column, Entity};
        let rows = chunk.iter().map(|((grain, number, place), sums)| ActiveModel {
            grain: Set(*grain),
            period: Set(*number),
            sector: Set(place.sector.to_string()),
            province: Set(place.province.clone()),
            municipality: Set(place.municipality.clone()),
            review_count: Set(small(sums.reviews)),
            scored_count: Set(small(sums.scored)),
            mean_parts_sum: Set(sums.mean_parts),
            facility_count: Set(small(sums.facilities)),
        });
        let key = [Column::Grain, Column::Period, Column::Sector, Column::Province, Column::Municipality];
        let mut add = OnConflict::columns(key);
        for column in [Column::ReviewCount, Column::ScoredCount, Column::MeanPartsSum, Column::FacilityCount]
        {
            add.value(column, Expr::col((Entity, column)).add(Expr::col(("excluded", column))));
        }
        Entity::insert_many(rows).on_conflict(add).exec_without_returning(&self.db).await?;
        Ok(())
    }

    async fn forget_empty(&self, grain: i32, number: i32, place: &Place) -> Result<(), StorageError> {
        use place_period::{Column, Entity};
        Entity::delete_many()
            .filter(Column::Grain.eq(grain))
            .filter(Column::Period.eq(number))
            .filter(Column::Sector.eq(place.sector.as_str()))
            .filter(Column::Province.eq(&place.province))
            .filter(Column::Municipality.eq(&place.municipality))
            .filter(Column::ReviewCount.eq(0))
            .exec(&self.db)
            .await?;
        Ok(())
    }
}

impl Tx {
    /// Makes the figures of all places anew, from the register and from what its reviews add up to per month:
    /// for who filled those without a publication, such as a benchmark. Reads all of both.
    pub async fn rebuild_places(&self) -> Result<(), StorageError> {
        let db = self.executor();
        place_facility::Entity::delete_many().exec(&db).await?;
        place_period::Entity::delete_many().exec(&db).await?;
        for sql in migrations::fill_places() {
            sea_orm::ConnectionTrait::execute_unprepared(&db, &sql).await?;
        }
        Ok(())
    }
}

fn sums(figures: &Aggregate) -> Sums {
    Sums {
        reviews: figures.review_count.into(),
        scored: figures.scored_count.into(),
        mean_parts: figures.mean_parts_sum,
        facilities: 0,
    }
}

pub(crate) fn small(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}
