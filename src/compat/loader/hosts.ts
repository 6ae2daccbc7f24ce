/** Symbols that extension modules leave to the program that opens them. */

/**
 * Prefixes by program: Python, Node (its own interface, its C++ classes, libuv), Perl, Ruby, PHP, Lua, PostgreSQL has
 * none. The C++ names are the mangled ones of namespaces `node` and `v8`, of their types and virtual tables as well.
 */
const PLAIN =
  /^(?:_?Py[A-Z_]|_Py|napi_|node_api_|node_module_register|uv_|Perl_|PL_|boot_|rb_|ruby_|st_|onig|zend_|php_|_?(?:emalloc|efree|erealloc|ecalloc)|(?:executor|compiler|core|sapi|basic)_globals|lua_|luaL_)/u;
const MANGLED = /^_ZT?[ISV]?N?[KVRO]*(?:4node|2v8)/u;

export function isHostSymbol(name: string): boolean {
  return PLAIN.test(name) || MANGLED.test(name);
}
