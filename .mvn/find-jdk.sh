# Sets JAVA_HOME to a JDK 25 or newer: JAVA_HOME, then PATH, then the usual folders. Sourced, POSIX sh.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}
jdk_fits() {
  jdk_found=$(jdk_major "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge 25 ]
}
find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && jdk_fits "$JAVA_HOME"; then return 0; fi
  jdk_path=$(command -v javac 2>/dev/null) || jdk_path=
  if [ -n "$jdk_path" ]; then
    jdk_path=$(readlink -f "$jdk_path" 2>/dev/null || printf %s "$jdk_path")
    jdk_path=${jdk_path%/bin/javac}
    if jdk_fits "$jdk_path"; then JAVA_HOME=$jdk_path; export JAVA_HOME; return 0; fi
  fi
  jdk_globs=off; case $- in *f*) jdk_globs=on; set +f ;; esac
  for jdk_dir in /usr/lib/jvm/* "${HOME-/}"/.sdkman/candidates/java/* "${HOME-/}"/.jdks/* \
      /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -d "$jdk_dir" ] && jdk_fits "$jdk_dir"; then
      [ "$jdk_globs" = off ] || set -f
      JAVA_HOME=$jdk_dir; export JAVA_HOME; return 0
    fi
  done
  [ "$jdk_globs" = off ] || set -f
  echo "deconflict: no JDK 25 found in JAVA_HOME, on PATH or under /usr/lib/jvm; install one (Debian: temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME to it" >&2
  return 2
}
find_jdk || exit 2
