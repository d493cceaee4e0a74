/*
 * globalize.js of Camunda 7.24.0 (Apache-2.0), changed for Sangyu: Tasklist's loader gives up on a script after seven
 * seconds, which a slow line or a server that has just started needs now and then. It waits here.
 * The stock index.html asks for that too, but its "waitSeconds: 0" does not reach the loader.
 */
define([], function () {
  return function (requirejs, names, modules) {
    requirejs.config({ waitSeconds: 0 });
    names.forEach(function (name) {
      define(name, function () {
        return modules[name];
      });
    });
  };
});
