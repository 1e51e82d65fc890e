// SPDX-License-Identifier: EUPL-1.2
import { Suspense, useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { Boundary, LiveRegion, Loading, Missing } from './kit/index.js';
import { homeOf } from './page/index.js';
import { Page } from './page/page.js';
import { SCREENS } from './screens.js';
import { BACK_PATH, BackPage } from './session/ended-cover.js';
import { useSignedIn } from './session/index.js';
import { SessionGate } from './session/session-gate.js';

/** The routes. Each screen comes with its own part of the code, when it is opened. */
export function App() {
  if (location.pathname === BACK_PATH) return <BackPage />;
  return (
    <BrowserRouter>
      <LiveRegion>
        <SessionGate>
          <FetchScreens />
          <Routes>
            <Route element={<Page />}>
              <Route index element={<Home />} />
              {SCREENS.map(({ path, screen: Screen }) => (
                <Route
                  key={path}
                  path={path}
                  element={
                    <Boundary key={path}>
                      <Suspense fallback={<Loading />}>
                        <Screen />
                      </Suspense>
                    </Boundary>
                  }
                />
              ))}
              <Route path="*" element={<Missing />} />
            </Route>
          </Routes>
        </SessionGate>
      </LiveRegion>
    </BrowserRouter>
  );
}

const SOON_MS = 2_000;

/** When the first screen stands, the others are fetched quietly: a lost connection then stops nobody from opening one. */
function FetchScreens() {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.allSettled(SCREENS.map((screen) => screen.fetch())), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return null;
}

function Home() {
  const { me } = useSignedIn();
  return <Navigate to={homeOf(me)} replace />;
}
