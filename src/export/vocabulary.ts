/*
 * Names of the linked forms. What schema.org, RDF Data Cube and SDMX have a term for gets theirs; the rest is in a namespace of our own, whose
 * terms docs/export.md declares.
 */
export const SHUTU = "urn:shutu:def:";
export const ID = "urn:shutu:";
export const SCHEMA = "https://schema.org/";
export const QB = "http://purl.org/linked-data/cube#";
export const SDMX_DIMENSION = "http://purl.org/linked-data/sdmx/2009/dimension#";
export const SDMX_MEASURE = "http://purl.org/linked-data/sdmx/2009/measure#";
export const SDMX_ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#";
export const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
export const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const XSD = "http://www.w3.org/2001/XMLSchema#";
export const DCT = "http://purl.org/dc/terms/";
export const SKOS = "http://www.w3.org/2004/02/skos/core#";
