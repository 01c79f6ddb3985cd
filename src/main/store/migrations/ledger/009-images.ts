/** Where the kept QR images were loaded from, since the vendor may name another address by now. */
export const images = `
  -- NULL without an image, and where nobody knows: of an earlier version, or from the file of another vault.
  -- Not in join_way_images: behind a large image it would be read with all of it.
  ALTER TABLE join_ways ADD COLUMN image_address TEXT;
`;
