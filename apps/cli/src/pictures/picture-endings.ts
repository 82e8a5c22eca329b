/** What counts as a picture in a folder; one that is named is opened whatever its ending. */
export const PICTURE_ENDINGS: RegExp = /\.(png|jpe?g|webp|gif|tiff?|avif|hei[cf]|bmp|p[bgp]m|pnm)$/i;
