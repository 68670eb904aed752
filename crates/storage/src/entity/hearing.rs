//! Rows of `hearings`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "hearings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub review_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub case_id: Uuid,
    pub facility_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub masked: String,
    pub asked_by: Uuid,
    pub asked_at: DateTimeUtc,
    pub until_at: DateTimeUtc,
    #[sea_orm(column_type = "Text", nullable)]
    pub said: Option<String>,
    pub said_by: Option<Uuid>,
    pub said_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
