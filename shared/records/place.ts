import Type from 'typebox';

/** WGS 84, degrees. */
export const point = Type.Object({
  lat: Type.Number({ minimum: -90, maximum: 90 }),
  lng: Type.Number({ minimum: -180, maximum: 180 }),
});
export type Point = Type.Static<typeof point>;

/** Where something stands. `pointFrom` says how far to trust the point: the street's, or the middle of the town. */
export const placeFields = {
  street: Type.Optional(Type.String({ maxLength: 200 })),
  postcode: Type.String({ pattern: '^\\d{5}$', maxLength: 5 }),
  town: Type.String({ minLength: 1, maxLength: 100 }),
  point: Type.Optional(point),
  pointFrom: Type.Optional(Type.Union([Type.Literal('address'), Type.Literal('town')])),
};

export const contact = Type.Object({
  name: Type.String({ maxLength: 120 }),
  role: Type.Optional(Type.String({ maxLength: 120 })),
  mail: Type.Optional(Type.String({ maxLength: 200 })),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
});
export type Contact = Type.Static<typeof contact>;
