//! The register of facilities.

use crate::entity::facility::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::places::{Place, Places};
use crate::reviews::number;
use chrono::{DateTime, Utc};
use domain::ids::{FacilityId, OrganisationId};
use domain::{Facility, Offer};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// The register of facilities and their figures.
#[derive(Debug)]
pub struct Facilities<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

/// Rows per statement: SQLite takes at most 32,766 bound values, PostgreSQL 65,535.
pub(crate) const CHUNK: usize = 500;

impl<'t> Facilities<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// The facility with this id.
    pub async fn find(&self, id: FacilityId) -> Result<Option<Facility>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(Facility::try_from).transpose()
    }

    /// The facilities with these ids, in no particular order.
    pub async fn find_many(&self, ids: &[FacilityId]) -> Result<Vec<Facility>, StorageError> {
        let mut found = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let rows =
                Entity::find().filter(Column::Id.is_in(chunk.iter().map(|id| id.0))).all(&self.db).await?;
            for row in rows {
                found.push(Facility::try_from(row)?);
            }
        }
        Ok(found)
    }

    /// The facility with this slug.
    pub async fn find_by_slug(&self, slug: &str) -> Result<Option<Facility>, StorageError> {
        let row = Entity::find().filter(Column::Slug.eq(slug)).one(&self.db).await?;
        row.map(Facility::try_from).transpose()
    }

    /// Whether this is, letter for letter, who runs some facility.
    pub async fn is_organiser(&self, name: &str) -> Result<bool, StorageError> {
        let query = Entity::find().filter(Column::Organiser.eq(name)).limit(1);
        Ok(query.one(&self.db).await?.is_some())
    }

    /// The facilities with these keys of their register, in no particular order.
    pub async fn find_by_external_ids(&self, external_ids: &[&str]) -> Result<Vec<Facility>, StorageError> {
        self.with(Column::ExternalId, external_ids).await
    }

    /// The facilities with these slugs, in no particular order.
    pub async fn find_by_slugs(&self, slugs: &[&str]) -> Result<Vec<Facility>, StorageError> {
        self.with(Column::Slug, slugs).await
    }

    async fn with(&self, column: Column, values: &[&str]) -> Result<Vec<Facility>, StorageError> {
        let mut found = Vec::new();
        for chunk in values.chunks(CHUNK) {
            for row in Entity::find().filter(column.is_in(chunk.iter().copied())).all(&self.db).await? {
                found.push(Facility::try_from(row)?);
            }
        }
        Ok(found)
    }

    /// Which of these slugs are taken.
    pub async fn taken_slugs(&self, slugs: &[&str]) -> Result<Vec<String>, StorageError> {
        let mut taken = Vec::new();
        for chunk in slugs.chunks(CHUNK) {
            let query = Entity::find().select_only().column(Column::Slug);
            taken.extend(
                query
                    .filter(Column::Slug.is_in(chunk.iter().copied()))
                    .into_tuple::<String>()
                    .all(&self.db)
                    .await?,
            );
        }
        Ok(taken)
    }

    /// Facilities in order of id, after `after`: to walk through all of them.
    pub async fn after(&self, after: Option<FacilityId>, limit: u64) -> Result<Vec<Facility>, StorageError> {
        let mut query = Entity::find().order_by_asc(Column::Id).limit(limit);
        if let Some(after) = after {
            query = query.filter(Column::Id.gt(after.0));
        }
        query.all(&self.db).await?.into_iter().map(Facility::try_from).collect()
    }

    /// The facility with so many before it in order of id, to cut the register in parts.
    pub async fn nth(&self, before: u64) -> Result<Option<FacilityId>, StorageError> {
        let query = Entity::find().select_only().column(Column::Id).order_by_asc(Column::Id);
        let id: Option<uuid::Uuid> = query.offset(before).limit(1).into_tuple().one(&self.db).await?;
        Ok(id.map(FacilityId))
    }

    /// Facilities of one source in order of id, after `after`.
    pub async fn of_source_after(
        &self,
        source: &str,
        after: Option<FacilityId>,
        limit: u64,
    ) -> Result<Vec<Facility>, StorageError> {
        let mut query =
            Entity::find().filter(Column::Source.eq(source)).order_by_asc(Column::Id).limit(limit);
        if let Some(after) = after {
            query = query.filter(Column::Id.gt(after.0));
        }
        query.all(&self.db).await?.into_iter().map(Facility::try_from).collect()
    }

    /// How many there are.
    pub async fn count(&self) -> Result<u64, StorageError> {
        Ok(Entity::find().count(&self.db).await?)
    }

    /// Adds facilities, and takes up where they count.
    pub async fn insert_many(&self, facilities: &[Facility], now: DateTime<Utc>) -> Result<(), StorageError> {
        self.write(facilities, &[], now).await
    }

    /// Replaces the facts about a facility; its figures stay, and count where it is now.
    pub async fn update(&self, facility: &Facility, now: DateTime<Utc>) -> Result<(), StorageError> {
        self.write(&[], std::slice::from_ref(facility), now).await
    }

    /// Adds facilities and replaces the facts about others, in the order that [`crate::place_counts`] asks for.
    pub async fn write(
        &self,
        fresh: &[Facility],
        changed: &[Facility],
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let places = Places::beside(&self.db);
        let mut changes = places.moves(changed).await?;
        for facility in changed {
            let row = ActiveModel { id: Set(facility.id.0), ..facts(facility, now)? };
            row.update(&self.db).await?;
        }
        self.insert(fresh, now).await?;
        for facility in fresh {
            changes.facility(Place::of(facility), facility.closed_at.is_some(), false, 1);
        }
        places.apply(changes).await
    }

    async fn insert(&self, facilities: &[Facility], now: DateTime<Utc>) -> Result<(), StorageError> {
        for chunk in facilities.chunks(CHUNK) {
            let rows = chunk.iter().map(|facility| {
                Ok(ActiveModel {
                    id: Set(facility.id.0),
                    created_at: Set(now),
                    review_count: Set(0),
                    scored_count: Set(0),
                    mean_parts_sum: Set(0),
                    ..facts(facility, now)?
                })
            });
            let rows = rows.collect::<Result<Vec<ActiveModel>, StorageError>>()?;
            Entity::insert_many(rows).exec_without_returning(&self.db).await?;
        }
        Ok(())
    }
}

fn facts(facility: &Facility, now: DateTime<Utc>) -> Result<ActiveModel, StorageError> {
    Ok(ActiveModel {
        id: NotSet,
        external_id: Set(facility.external_id.clone()),
        slug: Set(facility.slug.clone()),
        name: Set(facility.name.clone()),
        kind: Set(facility.kind.clone()),
        sector: Set(facility.sector.to_string()),
        organisation_id: Set(facility.organisation.map(|id| id.0)),
        organiser: Set(facility.organiser.clone()),
        municipality: Set(facility.municipality.clone()),
        nis: Set(facility.nis.clone()),
        province: Set(facility.province.clone()),
        postcode: Set(facility.postcode.clone()),
        street: Set(facility.street.clone()),
        lat: Set(facility.point.map(|(lat, _)| lat)),
        lon: Set(facility.point.map(|(_, lon)| lon)),
        point_approximate: Set(facility.point_approximate),
        phone: Set(facility.phone.clone()),
        email: Set(facility.email.clone()),
        website: Set(facility.website.clone()),
        capacity: Set(facility.capacity.map(number)),
        inclusive_care: Set(facility.offer.inclusive_care),
        income_based_price: Set(facility.offer.income_based_price),
        partnerships: Set(to_json("facilities", &facility.offer.partnerships)?),
        source: Set(facility.source.clone()),
        participating: Set(facility.participating),
        invented: Set(facility.invented),
        closed_at: Set(facility.closed_at),
        created_at: NotSet,
        updated_at: Set(now),
        review_count: NotSet,
        scored_count: NotSet,
        mean_parts_sum: NotSet,
        scored_month: NotSet,
    })
}

impl TryFrom<Model> for Facility {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: FacilityId(row.id),
            external_id: row.external_id,
            slug: row.slug,
            name: row.name,
            kind: row.kind,
            sector: parse("facilities", &row.sector)?,
            organisation: row.organisation_id.map(OrganisationId),
            organiser: row.organiser,
            municipality: row.municipality,
            nis: row.nis,
            province: row.province,
            postcode: row.postcode,
            street: row.street,
            point: row.lat.zip(row.lon),
            point_approximate: row.point_approximate,
            phone: row.phone,
            email: row.email,
            website: row.website,
            capacity: row.capacity.and_then(|places| u32::try_from(places).ok()),
            offer: Offer {
                inclusive_care: row.inclusive_care,
                income_based_price: row.income_based_price,
                partnerships: from_json("facilities", &row.partnerships)?,
            },
            source: row.source,
            participating: row.participating,
            invented: row.invented,
            closed_at: row.closed_at,
        })
    }
}
