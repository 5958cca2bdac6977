/// <reference types="electron" />
// Declares `electron/main` and `electron/renderer` for this room; imports of the bare name stay forbidden.
