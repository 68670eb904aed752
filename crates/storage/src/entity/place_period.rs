//! Rows of `place_periods`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "place_periods")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub grain: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    pub period: i32,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub sector: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub province: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub municipality: String,
    pub review_count: i32,
    pub scored_count: i32,
    pub mean_parts_sum: i64,
    pub facility_count: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
