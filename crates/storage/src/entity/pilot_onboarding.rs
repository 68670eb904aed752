//! Rows of `pilot_onboardings`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "pilot_onboardings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    pub began_at: DateTimeUtc,
    pub progress_at: DateTimeUtc,
    pub remind_at: Option<DateTimeUtc>,
    pub reminded: i32,
    #[sea_orm(column_type = "Text", nullable)]
    pub charter: Option<String>,
    pub charter_by: Option<Uuid>,
    pub charter_at: Option<DateTimeUtc>,
    pub handed_out: Option<i32>,
    pub handed_out_by: Option<Uuid>,
    pub handed_out_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
