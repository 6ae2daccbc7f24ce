export const id = 423;
export const ids = [423];
export const modules = {

/***/ 8423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var zod_v4_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/** For the programs, which own their process; the library leaves its users' Zod alone. To be imported first. */

// Compiling a schema takes longer than checking a document with it, and a run checks each kind of document once. It would
// also take `new Function`.
(0,zod_v4_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W)({ jitless: true });


/***/ })

};
